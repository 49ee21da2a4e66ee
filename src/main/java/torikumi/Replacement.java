package torikumi;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another program in the place of this one, as POSIX {@code execv} does it: same process, same files. By reflection, because what Java 22 has
 * for calling it was a preview in Java 21, for which we are compiled. Comes back only where there is no such thing.
 */
final class Replacement {

    private Replacement() {}

    /** @param command the program's path, then its arguments */
    static void by(List<String> command) throws Throwable {
        Class<?> linkers = Class.forName("java.lang.foreign.Linker");
        Class<?> segments = Class.forName("java.lang.foreign.MemorySegment");
        Class<?> layouts = Class.forName("java.lang.foreign.MemoryLayout");
        Class<?> descriptors = Class.forName("java.lang.foreign.FunctionDescriptor");
        Class<?> options = Class.forName("java.lang.foreign.Linker$Option");
        Class<?> values = Class.forName("java.lang.foreign.ValueLayout");
        Object linker = linkers.getMethod("nativeLinker").invoke(null);
        Object lookup = linkers.getMethod("defaultLookup").invoke(linker);
        Optional<?> execv = (Optional<?>) Class.forName("java.lang.foreign.SymbolLookup")
                .getMethod("find", String.class)
                .invoke(lookup, "execv");
        if (execv.isEmpty()) return;

        Object two = Array.newInstance(layouts, 2);
        Object address = values.getField("ADDRESS").get(null);
        Array.set(two, 0, address);
        Array.set(two, 1, address);
        Object shape = descriptors
                .getMethod("of", layouts, two.getClass())
                .invoke(null, values.getField("JAVA_INT").get(null), two);
        Object none = Array.newInstance(options, 0);
        MethodHandle call = (MethodHandle) linkers.getMethod("downcallHandle", segments, descriptors, none.getClass())
                .invoke(linker, execv.get(), shape, none);

        Memory memory = new Memory();
        List<Long> places = new ArrayList<>();
        for (String word : command) places.add(memory.addressOf(memory.text(word)));
        Object words = memory.of(8L * (places.size() + 1));
        ByteBuffer written = memory.bytes(words).order(ByteOrder.nativeOrder());
        for (long place : places) written.putLong(place);
        call.invoke(memory.text(command.getFirst()), words);
    }

    /** Zeroed memory that is never given back: the process is another one at once. */
    private static final class Memory {

        private final Class<?> segments = Class.forName("java.lang.foreign.MemorySegment");
        private final Object arena =
                Class.forName("java.lang.foreign.Arena").getMethod("global").invoke(null);
        private final Method allocate =
                Class.forName("java.lang.foreign.Arena").getMethod("allocate", long.class, long.class);

        Memory() throws ReflectiveOperationException {}

        Object of(long bytes) throws ReflectiveOperationException {
            return allocate.invoke(arena, bytes, 8L);
        }

        ByteBuffer bytes(Object segment) throws ReflectiveOperationException {
            return (ByteBuffer) segments.getMethod("asByteBuffer").invoke(segment);
        }

        long addressOf(Object segment) throws ReflectiveOperationException {
            return (Long) segments.getMethod("address").invoke(segment);
        }

        Object text(String text) throws ReflectiveOperationException {
            byte[] bytes = text.getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
            Object segment = of(bytes.length + 1L);
            bytes(segment).put(bytes);
            return segment;
        }
    }
}
