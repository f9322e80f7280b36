package dev.abstracts.local.backend;

import com.sun.security.auth.module.UnixSystem;
import java.util.List;

/**
 * Elasticsearch refuses to run as root. Started by root it gets a user namespace of its own in which it is user 1000; to
 * everybody else it still is root, so it can read the checkout and write the state folder wherever they are.
 */
final class Unprivileged {

    private static final String ID = "1000";

    private Unprivileged() {}

    /** What to put before the command. The process id stays that of the command. */
    static List<String> command() {
        return new UnixSystem().getUid() == 0
                ? List.of("unshare", "-U", "--map-user=" + ID, "--map-group=" + ID)
                : List.of();
    }
}
