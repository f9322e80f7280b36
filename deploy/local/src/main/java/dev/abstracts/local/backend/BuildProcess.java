package dev.abstracts.local.backend;

import java.util.Objects;
import java.util.stream.Stream;

/** The process that tests run on behalf of: Maven, which starts a JVM per module, or the JVM of an IDE. */
final class BuildProcess {

    /** The main class of every Maven 3 and 4 process. */
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildProcess() {}

    /** The nearest ancestor that is Maven, else this process. */
    static ProcessHandle current() {
        return Stream.iterate(ProcessHandle.current(), Objects::nonNull, process -> process.parent()
                        .orElse(null))
                .filter(BuildProcess::isMaven)
                .findFirst()
                .orElse(ProcessHandle.current());
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(MAVEN)).isPresent();
    }
}
