package dev.abstracts.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a built service: {@code java <options> -jar <service>/target/quarkus-app/quarkus-run.jar}. */
final class ServiceLauncher {

    private ServiceLauncher() {}

    static ProcessHandle start(Part service, StackOptions options) {
        Path jar = options.root().resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackException("%s is not built: run ./abstracts up, which builds it".formatted(service));
        }
        List<String> command = new ArrayList<>();
        command.add(JvmOptions.java().toString());
        command.addAll(JvmOptions.of(service));
        command.add("-jar");
        command.add(jar.toString());
        return DetachedProcess.start(
                command,
                options.serviceEnvironment(service),
                options.state().path(),
                options.state().log(service));
    }
}
