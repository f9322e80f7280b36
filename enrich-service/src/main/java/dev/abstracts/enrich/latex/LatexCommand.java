package dev.abstracts.enrich.latex;

import static java.util.Objects.requireNonNull;

import dev.abstracts.enrich.text.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command of LaTeX whose meaning is known, from {@code latex-commands.csv}.
 *
 * @param name without its backslash
 * @param text what it stands for; empty where it stands for nothing by itself
 * @param fields whether the fields of BibTeX files know it too
 */
public record LatexCommand(String name, CommandKind kind, String text, boolean fields) {

    private static final String DOTTED_CIRCLE = "◌";
    private static final Map<String, LatexCommand> BY_NAME = load();

    public LatexCommand {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
    }

    public static @Nullable LatexCommand named(String name) {
        return BY_NAME.get(name);
    }

    /** The texts of the commands that the fields of BibTeX files know. */
    static Map<String, String> textsInFields() {
        return BY_NAME.values().stream()
                .filter(LatexCommand::fields)
                .collect(Collectors.toUnmodifiableMap(LatexCommand::name, LatexCommand::text));
    }

    private static Map<String, LatexCommand> load() {
        Map<String, LatexCommand> commands = new HashMap<>(2048);
        for (CsvTable.Row row :
                CsvTable.read(LatexCommand.class, "latex-commands.csv", List.of("command", "kind", "text", "fields"))) {
            String text = row.value(2).startsWith(DOTTED_CIRCLE) ? row.value(2).substring(1) : row.value(2);
            LatexCommand command =
                    new LatexCommand(row.value(0), kind(row), text, row.value(3).equals("x"));
            if (commands.put(command.name(), command) != null) {
                throw row.mistake("the command %s stands there twice".formatted(command.name()));
            }
        }
        return Map.copyOf(commands);
    }

    private static CommandKind kind(CsvTable.Row row) {
        try {
            return CommandKind.valueOf(row.value(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("there is no kind \"%s\"".formatted(row.value(1)));
        }
    }
}
