package torikumi.plan.intake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/** The parts of a workbook, of which no more is unpacked than a plan has: a zip bomb is known by what comes out, not by what it says. */
final class BoundedParts implements ZipEntrySource {

    /** A sheet of 100,000 cells unpacks to some 10 MB. */
    private static final long ALL = 200L * 1024 * 1024;

    /** Of the parts that the library reads as a whole. */
    private static final long SMALL = 4L * 1024 * 1024;

    private static final int MOST_PARTS = 5000;

    /** More was to be unpacked than is read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final ZipEntrySource parts;
    private long left = ALL;
    private boolean exceeded;

    BoundedParts(byte[] bytes) throws IOException {
        ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        parts = new ZipFileZipEntrySource(file);
        int count = 0;
        for (var all = parts.getEntries(); all.hasMoreElements(); all.nextElement())
            if (++count > MOST_PARTS) throw new TooLarge();
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        boolean large = name.contains("sheets/") || name.contains("sharedStrings") || name.contains("styles");
        return new Counted(parts.getInputStream(entry), large ? ALL : SMALL);
    }

    /** Whether something was too large, also where the library went on without it. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    private final class Counted extends FilterInputStream {
        private long ofPart;

        Counted(InputStream part, long most) {
            super(part);
            this.ofPart = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            ofPart -= read;
            if (left >= 0 && ofPart >= 0) return;
            exceeded = true;
            throw new TooLarge();
        }
    }
}
