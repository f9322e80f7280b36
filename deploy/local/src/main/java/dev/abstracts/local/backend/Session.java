package dev.abstracts.local.backend;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a child process is set apart from the one that starts it. */
public final class Session {

    private static final Set<String> JAVA_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "CLASSPATH");

    private Session() {}

    /**
     * The command that, put before another, gives it a session of its own: no terminal whose end or Ctrl-C would reach
     * it. Both commands become the other one in place, so the process id stays.
     */
    public static List<String> ownSession() {
        return program("setsid").or(() -> program("nohup")).map(List::of).orElse(List.of());
    }

    /** Whether the environment variable, meant for the JVM that we are in, would change the one that we start. */
    public static boolean changesJava(String variable) {
        return JAVA_VARIABLES.contains(variable);
    }

    /** The program's file, when it is in the folders of PATH. */
    static Optional<String> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
