package torikumi.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP connection that does as little as is needed: the machine's processors belong to what is measured. */
final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket = new Socket();
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int body;
    private int end;
    private boolean last;

    Connection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        in = socket.getInputStream();
    }

    /** Sends one request and reads the whole answer: whether it is a 200 and its body has those bytes. */
    boolean answers(byte[] request, byte[] expected) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int head = readHead();
        String headers = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean ok = headers.startsWith("http/1.1 200");
        last = headers.contains("\r\nconnection: close");
        body = head;
        int length = headers.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            int from = length + "\r\ncontent-length:".length();
            end = head
                    + Integer.parseInt(
                            headers.substring(from, headers.indexOf('\r', from)).strip());
            fill(end);
        } else if (headers.contains("\r\ntransfer-encoding: chunked")) readChunks();
        else throw new IOException("an answer of unknown length");
        return ok && contains(expected);
    }

    private int readHead() throws IOException {
        int looked = 0;
        while (true) {
            fill(filled + 1);
            for (int i = looked; i + 4 <= filled; i++)
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n')
                    return i + 4;
            looked = Math.max(0, filled - 3);
        }
    }

    // The chunks are moved together in place.
    private void readChunks() throws IOException {
        int at = body;
        end = body;
        while (true) {
            int line = at;
            while (true) {
                fill(line + 2);
                if (buffer[line] == '\r') break;
                line++;
            }
            int size = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.US_ASCII), 16);
            int data = line + 2;
            fill(data + size + 2);
            System.arraycopy(buffer, data, buffer, end, size);
            end += size;
            at = data + size + 2;
            if (size == 0) return;
        }
    }

    private void fill(int wanted) throws IOException {
        while (filled < wanted) {
            if (filled == buffer.length || wanted > buffer.length)
                buffer = Arrays.copyOf(buffer, Math.max(wanted, buffer.length * 2));
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) throw new EOFException("the connection was closed in the middle of an answer");
            filled += read;
        }
    }

    private boolean contains(byte[] expected) {
        for (int i = body; i + expected.length <= end; i++)
            if (Arrays.equals(buffer, i, i + expected.length, expected, 0, expected.length)) return true;
        return false;
    }

    /** The last answer's. */
    String body() {
        return new String(buffer, body, end - body, StandardCharsets.UTF_8);
    }

    /** Whether the other side closes it now, as Tomcat does after a hundred requests. */
    boolean ended() {
        return last;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
