package dev.abstracts.enrich.vector;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Makes a thread give way to all others of the machine. Java's own priorities mean nothing on Linux; there the system is asked
 * for the calling thread alone.
 */
final class ThreadPriority {

    private static final Logger LOG = Logger.getLogger(ThreadPriority.class);
    private static final int PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int LOWEST = 19;

    private ThreadPriority() {}

    static void takeLowest() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle setPriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            int answer = (int) setPriority.invokeExact(PROCESS, CALLING_THREAD, LOWEST);
            LOG.debugf(
                    "the priority of %s is the lowest: %d",
                    Thread.currentThread().getName(), answer);
        } catch (Throwable e) {
            LOG.warnf("vectors are made at the usual priority: %s", e);
        }
    }
}
