package dev.abstracts.enrich.resource;

import dev.abstracts.contract.Resource.Kind;
import dev.abstracts.enrich.text.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hosts of {@code hosts.csv}, and what they keep. */
final class ResourceHosts {

    /**
     * What lies under a path.
     *
     * @param kind absent for what is no resource of a paper
     */
    record Rule(String path, Optional<Kind> kind) {}

    private static final Map<String, List<Rule>> BY_HOST = load();

    private ResourceHosts() {}

    /** The rule for an address; absent for a host that is not known. */
    static @Nullable Rule rule(String host, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (Rule rule : rules(host)) {
            if (lower.startsWith(rule.path())) {
                return rule;
            }
        }
        // Institutes run their own: gitlab.cern.ch, git.ias.u-psud.fr.
        boolean code = host.startsWith("gitlab.") || host.startsWith("git.");
        return code ? new Rule("", Optional.of(Kind.CODE)) : null;
    }

    static boolean isKnown(String host) {
        return !rules(host).isEmpty();
    }

    private static List<Rule> rules(String host) {
        List<Rule> rules = BY_HOST.get(host);
        for (int dot = host.indexOf('.'); rules == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
            rules = BY_HOST.get(host.substring(dot));
        }
        return rules == null ? List.of() : rules;
    }

    private static Map<String, List<Rule>> load() {
        Map<String, List<Rule>> hosts = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(ResourceHosts.class, "hosts.csv", List.of("host", "path", "kind"))) {
            hosts.computeIfAbsent(row.value(0), host -> new ArrayList<>()).add(new Rule(row.value(1), kind(row)));
        }
        hosts.values()
                .forEach(rules -> rules.sort(
                        Comparator.comparingInt((Rule rule) -> rule.path().length())
                                .reversed()));
        return Map.copyOf(hosts);
    }

    private static Optional<Kind> kind(CsvTable.Row row) {
        if (row.value(2).equals("none")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Kind.valueOf(row.value(2).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw row.mistake("there is no kind \"%s\"".formatted(row.value(2)));
        }
    }
}
