package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.tag.TagEntry.Flag;
import dev.abstracts.enrich.text.CsvTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tells mentions in passing: what a paper is not about ({@code unlike X}), examples and uses to come ({@code applications such
 * as X}, {@code paves the way for X}), and, of topics, what the first sentence says about the world. The words that tell are
 * data, {@code cues.csv}.
 */
final class PassingMentions {

    /** A text with fewer sentences has none that is only background. */
    private static final int SENTENCES_WITH_BACKGROUND = 4;

    private static final TagEntry BEFORE = cue("cue:before");
    private static final TagEntry SENTENCE = cue("cue:sentence");

    private final PhraseAutomaton cues;

    private PassingMentions(PhraseAutomaton cues) {
        this.cues = cues;
    }

    private static TagEntry cue(String id) {
        return new TagEntry(id, id, List.of(), List.of(), Set.<Flag>of(), TagContext.NONE);
    }

    static PassingMentions load(Vocabulary vocabulary) {
        List<Phrase> phrases = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(PassingMentions.class, "cues.csv", List.of("words", "where"))) {
            TagEntry where =
                    switch (row.value(1)) {
                        case "before" -> BEFORE;
                        case "sentence" -> SENTENCE;
                        default -> throw row.mistake("%s is neither before nor sentence".formatted(row.value(1)));
                    };
            phrases.addAll(Phrase.of(where, row.value(0), vocabulary));
        }
        return new PassingMentions(PhraseAutomaton.of(phrases));
    }

    /** The numbers of the words at which a mention in passing would start. */
    BitSet passingStarts(Words words) {
        BitSet passing = new BitSet(words.count());
        cues.find(words, (phrase, first, behind) -> {
            if (behind >= words.count()) {
                return;
            }
            if (phrase.entry() == BEFORE) {
                if (words.isJoined(behind)) {
                    passing.set(behind);
                }
            } else {
                int sentence = words.sentence(first);
                for (int i = behind; i < words.count() && words.sentence(i) <= sentence && !passing.get(i); i++) {
                    passing.set(i);
                }
            }
        });
        return passing;
    }

    /** Whether the mention of a topic only says what the world does: it stands in the first sentence of several. */
    static boolean isBackground(Words words, int word) {
        return words.sentence(word) == 0 && words.sentenceCount() >= SENTENCES_WITH_BACKGROUND;
    }
}
