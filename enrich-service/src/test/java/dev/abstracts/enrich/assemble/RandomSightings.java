package dev.abstracts.enrich.assemble;

import dev.abstracts.contract.Claim;
import dev.abstracts.contract.Decision;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sightings of one paper by a few sources, drawn from so few values that ties, repeats and contradictions are common. A
 * record always says the same, whichever delivery brings it.
 */
final class RandomSightings {

    private final Random random;

    RandomSightings(Random random) {
        this.random = random;
    }

    List<Sighting> list(int atMost) {
        List<Sighting> sightings = new ArrayList<>();
        int count = 1 + random.nextInt(atMost);
        for (int i = 0; i < count; i++) {
            sightings.add(one());
        }
        return sightings;
    }

    Sighting one() {
        String feed = "feed-" + random.nextInt(3);
        int record = random.nextInt(12);
        Random said = new Random((feed + record).hashCode());
        int day = 1 + random.nextInt(9);
        Sightings sighting = Sightings.of(feed, "record " + record)
                .sourceId("s" + record % 2)
                .delivered("delivery-" + day, "2024-03-0%dT00:00:00Z".formatted(day))
                .enriched("2024-03-1%dT00:00:00Z".formatted(day))
                .dated(said.nextInt(3) == 0 ? null : "2024-01-0" + (1 + said.nextInt(3)))
                .title(maybe(said, "title"))
                .abstractText(maybe(said, "abstract"))
                .comment(maybe(said, "comment"))
                .authors(said.nextBoolean(), names(said, "Ada B. Quill"))
                .affiliations(names(said, "Institute"))
                .arxiv("2401.00001", said.nextBoolean() ? 1 + said.nextInt(3) : null)
                .doi(maybe(said, "10.1000/x"))
                .categories(names(said, "cs.A"))
                .size(said.nextBoolean() ? said.nextInt(20) : null, said.nextBoolean() ? said.nextInt(9) : null)
                .links(names(said, "https://example.org/"))
                .tags(tag(said), tag(said))
                .display(maybe(said, "readable title"), maybe(said, "readable abstract"))
                .subjects(subject(said), subject(said))
                .claims(claim(said))
                .resources(resource(said));
        if (said.nextBoolean()) {
            Precision precision = Precision.values()[said.nextInt(3)];
            sighting.published("2023-0%d-01".formatted(1 + said.nextInt(3)), precision, said.nextBoolean());
        }
        if (said.nextBoolean()) {
            Venue.Status status = Venue.Status.values()[said.nextInt(3)];
            sighting.venue(new Venue("V" + said.nextInt(3), 2024, status, null, null, null, null, maybe(said, "raw")));
        }
        if (said.nextBoolean()) {
            sighting.decision(new Decision(Decision.Outcome.values()[said.nextInt(3)], null, "raw" + said.nextInt(3)));
        }
        if (said.nextBoolean()) {
            sighting.code(names(said, "https://example.org/code/"));
        }
        return sighting.build();
    }

    private static String maybe(Random said, String what) {
        return said.nextInt(3) == 0 ? null : what + " " + "x".repeat(said.nextInt(3)) + said.nextInt(3);
    }

    private static String[] names(Random said, String what) {
        return said.ints(said.nextInt(4), 0, 9).mapToObj(i -> what + i).toArray(String[]::new);
    }

    private static Subject subject(Random said) {
        Subject.Origin origin = Subject.Origin.values()[said.nextInt(2)];
        return new Subject("cs.A" + said.nextInt(4), "name", origin, origin == Subject.Origin.SOURCE ? 1 : 0.5);
    }

    private static Claim claim(Random said) {
        Tag.Evidence span = new Tag.Evidence(said.nextBoolean() ? "title" : "abstract", 0, 1 + said.nextInt(3));
        return new Claim(Claim.Kind.SPEEDUP, said.nextInt(9), "x", null, null, null, null, "fast", span, "rule");
    }

    private static Resource resource(Random said) {
        Tag.Evidence span = said.nextBoolean() ? null : new Tag.Evidence("abstract", 0, 1 + said.nextInt(3));
        return new Resource(Resource.Kind.CODE, "https://example.org/" + said.nextInt(3), "example.org", span);
    }

    private static Tag tag(Random said) {
        String id = "venue:v" + said.nextInt(4);
        String field =
                List.of("title", "abstract", "comment", "decision", "record").get(said.nextInt(5));
        Tag.Evidence evidence = said.nextBoolean() ? null : new Tag.Evidence(field, 0, 1 + said.nextInt(3));
        return new Tag(id, id, "venue", "rule-" + said.nextInt(3), evidence, said.nextInt(3) / 2.0);
    }
}
