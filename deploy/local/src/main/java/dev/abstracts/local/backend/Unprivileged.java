package dev.abstracts.local.backend;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Elasticsearch refuses to run as root. Started by root it becomes user 1000 and still reads the checkout and writes the
 * state folder wherever they are, also in a folder that only root may enter.
 */
final class Unprivileged {

    /** User 1000 in a user namespace of its own; to everybody outside, and to the file system, it still is root. */
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--map-user=1000", "--map-group=1000");

    /** Where namespaces are forbidden, as in many containers: really user 1000, but files stay open to it. */
    private static final List<String> CAPABILITY = List.of(
            "setpriv",
            "--reuid=1000",
            "--regid=1000",
            "--clear-groups",
            // Without it, what merely asks whether a file may be read is answered as if there were no capability.
            "--securebits=+no_setuid_fixup",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override");

    private static final int TRIAL_SECONDS = 30;

    private Unprivileged() {}

    /** What to put before the command. The process id stays that of the command. */
    static List<String> command() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        return List.of(NAMESPACE, CAPABILITY).stream()
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new ServerException(
                        "elasticsearch refuses to run as root, and neither unshare nor setpriv works here: "
                                + "run as an ordinary user"));
    }

    private static boolean works(List<String> way) {
        List<String> trial = new ArrayList<>(way);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while launching elasticsearch", e);
        }
    }
}
