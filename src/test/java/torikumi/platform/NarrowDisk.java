package torikumi.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2's files, {@code jdbc:h2:narrow:...}, on which there is room or none. */
public final class NarrowDisk extends FilePathWrapper {

    private static volatile boolean full;

    public static void mount() {
        FilePath.register(new NarrowDisk());
        full = false;
    }

    public static void full(boolean yes) {
        full = yes;
    }

    @Override
    public String getScheme() {
        return "narrow";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        private static void needRoom(ByteBuffer what) throws IOException {
            if (full && what.hasRemaining()) throw new IOException("No space left on device");
        }

        @Override
        public int write(ByteBuffer what) throws IOException {
            needRoom(what);
            return file.write(what);
        }

        @Override
        public int write(ByteBuffer what, long at) throws IOException {
            needRoom(what);
            return file.write(what, at);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return file.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
