package torikumi.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A connection to a port on this machine that a test can cut, or hold still so that nothing gets through and nothing fails. */
public final class Cable implements AutoCloseable {

    private final int to;
    private final ServerSocket listening;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean still;

    public Cable(int to) {
        this.to = to;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The port at its far end. */
    public int to() {
        return to;
    }

    /** Closes what is open and refuses what comes. */
    public void cut() {
        cut = true;
        open.forEach(Cable::closeQuietly);
        open.clear();
    }

    public void holdStill() {
        still = true;
    }

    public void mend() {
        cut = false;
        still = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket();
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException e) {
                // closed, or the far end is gone
            }
        }
    }

    private void pump(Socket from, Socket into) {
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                while (still) LockSupport.parkNanos(5_000_000);
                out.write(bytes, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // cut
        }
    }

    private static void closeQuietly(Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() {
        mend();
        cut();
        closeQuietly(listening);
    }
}
