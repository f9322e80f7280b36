package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim;
import dev.abstracts.enrich.claim.ClaimRules.Reading;
import dev.abstracts.enrich.claim.Companions.Span;
import dev.abstracts.enrich.display.ReadableText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headline results of an abstract. Deterministic; never throws for any text; a part that the sentence does not say is
 * absent. Immutable, so one may serve many threads.
 */
public final class ClaimReader {

    /** Of longer texts only the beginning is read: no abstract is so long. */
    private static final int LONGEST = 20_000;

    private static final int MOST_CLAIMS = 64;

    private static final String[] NUMBER_WORDS = {
        "twice", "hal", "doubl", "tripl", "quadrupl", "magnitude", "fold", "factor", "times"
    };

    private final Tokenizer tokenizer;
    private final DatasetNames datasets;

    private ClaimReader(Phrases phrases, DatasetNames datasets) {
        this.tokenizer = new Tokenizer(phrases);
        this.datasets = datasets;
    }

    /** A reader with the data files beside this class, that calls data sets as {@code datasets} knows them. */
    public static ClaimReader create(DatasetNames datasets) {
        return new ClaimReader(Lexicon.load(), datasets);
    }

    /** The claims of an abstract, in the order of their numbers. */
    public List<Claim> read(ReadableText abstractText) {
        String whole = abstractText.text();
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        if (!hasNumber(text)) {
            return List.of();
        }
        List<Token> tokens = tokenizer.tokens(text);
        List<Sentence> sentences = Sentences.withNumbers(text, tokens);
        if (sentences.isEmpty()) {
            return List.of();
        }
        boolean methods = isAboutMethods(tokens);
        List<Claim> claims = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Reading reading : new ClaimRules(sentence, methods).read()) {
                add(claims, abstractText, sentence, reading);
            }
        }
        return claims.size() > MOST_CLAIMS ? List.copyOf(claims.subList(0, MOST_CLAIMS)) : List.copyOf(claims);
    }

    private static boolean hasNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (NumberScanner.isDigit(text.charAt(i))) {
                return true;
            }
        }
        for (String word : NUMBER_WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutMethods(List<Token> tokens) {
        int methods = 0;
        int world = 0;
        for (Token token : tokens) {
            methods += token.is(Cue.METHOD) ? 1 : 0;
            world += token.is(Cue.WORLD) ? 1 : 0;
        }
        return methods >= 3 && methods > world;
    }

    private void add(List<Claim> claims, ReadableText abstractText, Sentence sentence, Reading reading) {
        Quantity quantity = reading.quantity();
        Verdict verdict = reading.verdict();
        Span dataset = dataset(sentence, reading);
        Span baseline = baseline(sentence, reading);
        int first = Math.min(verdict.first(), quantity.first());
        int last = Math.max(verdict.last(), quantity.last());
        if (dataset != null
                && dataset.first() > quantity.first()
                && reading.list().size() == 1) {
            last = Math.max(last, dataset.last());
        }
        last = baseline == null ? last : Math.max(last, baseline.last());
        int start = sentence.token(first).start();
        int end = sentence.token(last).end();
        Words words = new Words(
                name(sentence, dataset),
                baseline == null ? null : sentence.words(baseline.first(), baseline.last()),
                sentence.text().substring(start, end));
        if (!quantity.isPair()) {
            claims.add(
                    claim(abstractText, verdict, quantity, quantity.value(), quantity.comparator(), words, start, end));
            return;
        }
        if (quantity.fromTo() && verdict.rule().endsWith("from-to")) {
            claims.add(claim(
                    abstractText, verdict, quantity, quantity.second(), quantity.comparator(), words, start, end));
            return;
        }
        boolean rising = quantity.value() <= quantity.second();
        claims.add(claim(
                abstractText, verdict, quantity, quantity.value(), rising ? "at-least" : "up-to", words, start, end));
        claims.add(claim(
                abstractText, verdict, quantity, quantity.second(), rising ? "up-to" : "at-least", words, start, end));
    }

    /** Scores are of data sets; times and sizes may be of machines, so there only what is known or called one counts. */
    private @Nullable Span dataset(Sentence sentence, Reading reading) {
        List<Quantity> list = reading.list();
        Verdict verdict = reading.verdict();
        List<Span> names = Companions.datasets(
                sentence, reading.end() + 1, verdict.first(), reading.quantity().first());
        if (names.size() != 1 && names.size() != list.size()) {
            return null;
        }
        Span name = names.get(names.size() == 1 ? 0 : list.indexOf(reading.quantity()));
        boolean measured =
                switch (verdict.kind()) {
                    case ACCURACY, SCORE, ERROR, IMPROVEMENT -> true;
                    default -> false;
                };
        boolean known = datasets.label(sentence.words(name.first(), name.last())) != null;
        return measured || known || Companions.isCalled(sentence, name) ? name : null;
    }

    private record Words(@Nullable String dataset, @Nullable String baseline, String quote) {}

    private static Claim claim(
            ReadableText abstractText,
            Verdict verdict,
            Quantity quantity,
            double value,
            @Nullable String comparator,
            Words words,
            int start,
            int end) {
        Metric metric = verdict.metric();
        return new Claim(
                verdict.kind(),
                value,
                quantity.unit() == null ? null : quantity.unit().name(),
                comparator,
                metric == null ? null : metric.name(),
                words.dataset(),
                words.baseline(),
                words.quote(),
                abstractText.evidence(start, end),
                verdict.rule());
    }

    private static @Nullable Span baseline(Sentence sentence, Reading reading) {
        Verdict verdict = reading.verdict();
        Token governing = sentence.token(verdict.first());
        if (verdict.rule().equals("change-by") && governing.any(Cue.BETTER.bit() | Cue.GAIN.bit())) {
            Span between = Companions.between(
                    sentence, verdict.first(), reading.list().getFirst().first());
            if (between != null) {
                return between;
            }
        }
        return Companions.baseline(sentence, reading.list().getLast().last() + 1);
    }

    private @Nullable String name(Sentence sentence, @Nullable Span dataset) {
        if (dataset == null) {
            return null;
        }
        String written = sentence.words(dataset.first(), dataset.last());
        String known = datasets.label(written);
        return known == null ? written : known;
    }
}
