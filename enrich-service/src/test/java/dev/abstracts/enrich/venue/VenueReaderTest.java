package dev.abstracts.enrich.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Venue;
import dev.abstracts.enrich.text.CsvTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueReaderTest {

    private final VenueReader reader = new VenueReader(VenueGazetteer.load());

    /** Name, year, status, presentation, workshop; what is absent is left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        CVPR 2022                                                     | CVPR 2022 accepted
        Fake Tea 4.0 Workshop at the 39th AAAI Conference on Artificial Intelligence (AAAI 2025) | AAAI 2025 accepted [Fake Tea 4.0]
        Accepted to the Interactive Workshop: Tea, Pots at the conference Educational Data Mining (EDM) 2025 | EDM 2025 accepted [Tea, Pots]
        Accepted at TEAS workshop (ESWC 2025 Workshops and Tutorials) | ESWC 2025 accepted [TEAS]
        Submitted to the TEAS workshop for ICML 2025                  | ICML 2025 submitted [TEAS]
        Accepted at TEAS workshop ICPM2025                            | ICPM 2025 accepted [TEAS]
        Submitted to IEEE ICC workshops for possible publication      | ICC submitted [Workshop]
        To appear in the 2026 IEEE European Symposium on Security and Privacy Workshops | EuroS&P 2026 accepted [Workshop]
        Proceedings of the 1st Workshop on Agents and Tea Models (TEAL'25) | TEAL 2025 accepted
        Published as a workshop paper at the TEAS Workshop at ICML 2025 | ICML 2025 accepted [TEAS]
        The First Workshop on Tea and Pots -- Workshop TaP at ICLR 2026 | ICLR 2026 accepted [Tea and Pots]
        Submitted to 'Old Leaves in Tea @ AAAI 2026' and is under review | AAAI 2026 submitted [Old Leaves in Tea]
        Accepted to ICCV End-to-End 3D Tea Workshop 2025 and presented as a poster | ICCV 2025 accepted poster [End-to-End 3D Tea]
        Accepted for publication by A&A. Latex, 8 pages               | Astronomy & Astrophysics accepted {Astronomy & Astrophysics}
        To appear in Fortschr. Phys                                   | Fortschritte der Physik accepted {Fortschritte der Physik}
        To appear at Foundations of Software Engineering (FSE Companion'25), June 23, 2025 | FSE 2025 accepted
        Submitted to Proceedings of the SPIE Optics and Photonics 2025 | SPIE 2025 submitted
        To appear in the proceedings of the 3rd Meeting of the COST Action Tea (CA21199), 9 Sept 2025 | Meeting of the COST Action Tea 2025 accepted
        CVPR 2021 Oral                                                | CVPR 2021 accepted oral
        Accepted to NeurIPS2019                                       | NeurIPS 2019 accepted
        Accepted to NIPS 2016                                         | NeurIPS 2016 accepted
        IROS 2021; Project page: https://tea.example.org/2020         | IROS 2021 accepted
        accepted as ICLR 2021 poster                                  | ICLR 2021 accepted poster
        ICLR 2020 accepted                                            | ICLR 2020 accepted
        WACV 2020 submission                                          | WACV 2020 submitted
        Submitted to ICASSP 2026                                      | ICASSP 2026 submitted
        Under review as a conference paper at ICLR 2021               | ICLR 2021 under-review
        Rejected from AAAI 2021                                       | AAAI 2021 rejected
        Withdrawn from ICLR 2023                                      | ICLR 2023 withdrawn
        Accepted at Safe AI workshop at AAAI 2020                     | AAAI 2020 accepted [Safe AI]
        NeurIPS 2019 Workshop on Tea for Health                       | NeurIPS 2019 accepted [Tea for Health]
        Accepted at the ICML 2026 LM4Tea Workshop                     | ICML 2026 accepted [LM4Tea]
        Accepted at the LM4Tea Workshop, NeurIPS 2025                 | NeurIPS 2025 accepted [LM4Tea]
        AAAI 2025 Workshop: Economics of Modern Tea                   | AAAI 2025 accepted [Economics of Modern Tea]
        Accepted to LM4Tea@ICML2025                                   | ICML 2025 accepted [LM4Tea]
        CVPRW 2021                                                    | CVPR 2021 accepted [Workshop]
        CVPR 2026 Workshop Paper                                      | CVPR 2026 accepted [Workshop]
        8 pages, 4 figures. Accepted by CVPR'22 (Oral).               | CVPR 2022 accepted oral
        accepted by SC '25                                            | SC 2025 accepted
        The 40th AAAI Conference on Artificial Intelligence (AAAI 26) | AAAI 2026 accepted
        ACL 2025, Findings                                            | ACL 2025 accepted findings <findings>
        Accepted to Findings of EMNLP 2021                            | EMNLP 2021 accepted findings <findings>
        39th Conference on Neural Information Processing Systems (NeurIPS 2025) | NeurIPS 2025 accepted
        2026 IEEE International Symposium on Information Theory       | ISIT 2026 accepted
        Accepted at Hybrid Human Artificial Intelligence (HHAI) 2026  | HHAI 2026 accepted
        Accepted by ICLR26                                            | ICLR 2026 accepted
        13 pages, 8 figures. Submitted to A&A. Comments are welcome   | Astronomy & Astrophysics submitted {Astronomy & Astrophysics}
        Accepted for publication in ApJ, 23 pages                     | The Astrophysical Journal accepted {The Astrophysical Journal}
        to appear in Physical Review D                                | Physical Review D accepted {Physical Review D}
        in review in A&A letters                                      | Astronomy & Astrophysics under-review {Astronomy & Astrophysics}
        Accepted by IEEE Transactions on Pattern Analysis and Machine Intelligence | TPAMI accepted {TPAMI}
        Published in Nature Communications                            | Nature Communications accepted {Nature Communications}
        Accepted to ICML 2020, extended version submitted to JMLR     | ICML 2020 accepted
        Accepted for publication in the Science of Tea                | Science of Tea accepted {Science of Tea}
        Accepted by Tea Research Letters                              | Tea Research Letters accepted {Tea Research Letters}
        Submitted to IEEE International Conference on Machine Learning for Tea and Kettles (ICMLTK) | ICMLTK submitted
        Accepted at the 3rd Symposium on Tea, Pots and Kettles (STPK '26), Delft | STPK 2026 accepted
        The 5th International Conference on Tea Leaves, 2025          | International Conference on Tea Leaves 2025 accepted
        Accepted at TeaSys 2025                                       | TeaSys 2025 accepted
        In Proceedings TEA2 2025, arXiv:2507.00001                    | TEA2 2025 accepted
        Accepted at the TeaNLP workshop, POT 2026                     | POT 2026 accepted [TeaNLP]
        Contribution to the proceedings of the conference "Modern Tea", 2025 | Modern Tea 2025 accepted
        accepted for publication in ApJ on 12th August 2025           | The Astrophysical Journal 2025 accepted {The Astrophysical Journal}
        Submitted to ApJ on 12th August 2025                          | The Astrophysical Journal submitted {The Astrophysical Journal}
        Submitted to the Astrophysical Journal on Nov 10 2025, accepted on Feb 7 2026 | The Astrophysical Journal 2026 accepted {The Astrophysical Journal}
        Accepted for publication in RA-L and ICRA                     | ICRA accepted {RA-L}
        SIGGRAPH 2021, ACM TOG                                        | SIGGRAPH 2021 accepted {TOG}
        to appear in J. Combin. Optim.                                | Journal of Combinatorial Optimization accepted {Journal of Combinatorial Optimization}
        Universe 12, 160 (2026)                                       | Universe 2026 accepted {Universe}
        Accepted to NeurIPS 2024 Datasets and Benchmarks Track        | NeurIPS 2024 accepted <datasets and benchmarks>
        KDD 2025 (Applied Data Science Track)                         | KDD 2025 accepted <applied data science>
        Accepted to ACL 2025 as a short paper                         | ACL 2025 accepted <short papers>
        Invited talk at Quark Matter 2025                             | Quark Matter 2025 accepted invited talk
        Accepted at CVPR 2025. Oral                                   | CVPR 2025 accepted oral
        Accepted at CVPR 2025, Demo: https://tea.example.org          | CVPR 2025 accepted
        Findings of the Association for Computational Linguistics: EMNLP 2025 | EMNLP 2025 accepted findings <findings>
        Submitted to the proceedings of ADASS 2025                    | ADASS 2025 submitted
        BioNLP Workshop at ACL 2026                                   | ACL 2026 accepted [BioNLP]
        NeurIPS 2025 workshop "Tea: Then and Now"                     | NeurIPS 2025 accepted [Tea: Then and Now]
        ICLR 2026 Workshop "I Can't Believe It's Tea"                 | ICLR 2026 accepted [I Can't Believe It's Tea]
        Accepted to TeaNLP 2025 at NAACL 2025                         | NAACL 2025 accepted [TeaNLP]
        Accepted at the joint TEAPOT, KETTLE, and CUPS Workshop at MICCAI 2026 | MICCAI 2026 accepted [TEAPOT, KETTLE, and CUPS]
        Accepted to the ICCV End-to-End Tea Workshop 2025             | ICCV 2025 accepted [End-to-End Tea]
        Submitted to TWP: Workshop on Tea with Pots - ICML 2025       | ICML 2025 submitted [Tea with Pots]
        Accepted at NeurIPS workshop (Tea for Animals)                | NeurIPS accepted [Tea for Animals]
        ICC workshop                                                  | ICC accepted [Workshop]
        Presented at the TeaMind IJCAI 2025 Workshop                  | IJCAI 2025 accepted [TeaMind]
        Published in EVALITA 2026, CEUR Workshop Proceedings Vol. 1   | EVALITA 2026 accepted
        Workshop on the International Tea Competition (WITC 2024)     | WITC 2024 accepted
        TEAWS 2025 - 15th International Workshop on Tea               | TEAWS 2025 accepted
        2nd International Workshop on the physics of hot tea (WPT 2025) | WPT 2025 accepted
        Proceedings of the 68th Annual Conference of the Tea Institute (ACTI) 2024 | ACTI 2024 accepted
        Submitted to ICSE SEIP 2026                                   | ICSE 2026 submitted <software engineering in practice>
        AJ in press                                                   | The Astronomical Journal accepted {The Astronomical Journal}
        Accepted, AJ                                                  | The Astronomical Journal accepted {The Astronomical Journal}
        submitted to apj                                              | The Astrophysical Journal submitted {The Astrophysical Journal}
        submitted to A&A Comments welcome                             | Astronomy & Astrophysics submitted {Astronomy & Astrophysics}
        Accepted in A&A July 28, 2025                                 | Astronomy & Astrophysics 2025 accepted {Astronomy & Astrophysics}
        Accepted at PRL, companion to arXiv:2505.00001                | Physical Review Letters accepted {Physical Review Letters}
        This paper is part of the JATIS special issue on tea          | JATIS accepted {JATIS}
        Submitted to Tea in Modern Kitchens                           | Tea in Modern Kitchens submitted {Tea in Modern Kitchens}
        Published by Taylor & Francis in Studies of Tea on 7 July 2026 | Studies of Tea 2026 accepted {Studies of Tea}
        Accepted to the journal "galaxies"                            | Galaxies accepted {Galaxies}
        Tea Leaves and Kettles (accepted for publication)             | Tea Leaves and Kettles accepted {Tea Leaves and Kettles}
        Accepted for publication in RAS Techniques & Instruments      | RASTI accepted {RASTI}
        Accepted as a full paper at TEA 2025, to be published by Springer Nature | TEA 2025 accepted <full papers>
        Accepted by 2025 IEEE/ACM TEAPOT                              | TEAPOT 2025 accepted
        Accepted for IGARSS 2026, Washington D.C., United States      | IGARSS 2026 accepted
        Submit to INFOCOM 2026                                        | INFOCOM 2026 submitted
        Invited paper at TEA 2025                                     | TEA 2025 accepted
        to be presented at teaKettle'25                               | teaKettle 2025 accepted
        TEACon Europe 2025                                            | TEACon Europe 2025 accepted
        Accepted by 2026 IEEE 103rd Vehicular Technology Conference (VTC2026-Spring) | VTC 2026 accepted
        Accepted to TEA 2025. To appear in the Proceedings of TEA 2025; oral presentation in May | TEA 2025 accepted oral
        """)
    void readsComments(String comment, String expected) {
        VenueReading reading = reader.read(comment, null);

        assertThat(reading).isNotNull();
        assertThat(written(reading.venue())).isEqualTo(expected);
        assertThat(comment.substring(
                        reading.evidence().start(), reading.evidence().end()))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 pages, 5 figures",
                "To be submitted to MNRAS",
                "Will submit to The Open Journal of Astrophysics",
                "Not submitted to ICML 2020",
                "Winner of the CVPR 2021 tea challenge",
                "Uses the NeurIPS style, 12 pages",
                "Nature of tea explained, 5 pages",
                "Journal extension of our AAAI 2020 paper",
                "We reject the view of the ALT community",
                "White paper submitted to the ESO call for teapots 2026",
                "Submitted to Elsevier",
                "This work has been submitted to the IEEE for possible publication",
                "Equal contribution: Ada Pot and Bea Kettle",
                "To be submitted to the proceedings of TEA 2025",
                "Under review at a conference",
                "Published in April 2025",
                "In preparation for submission to Kettle Studies",
                "Accepted at ICMLA2020Teapots",
                "Comments welcome before submission to Tea Research Letters by May",
                "NTIRE 2026 webpage: https://tea.example.org",
                "Submitted to an IEEE Transaction",
                "This article follows \"Pots\", Nucl. Phys. B 1014 (2025) 116875",
                "Contribution to the book \"Open Issues in Gravitation and Cosmology\""
            })
    void staysSilentRatherThanGuess(String comment) {
        assertThat(reader.read(comment, null)).isNull();
    }

    @Test
    void takesTheJournalReferenceWhereTheCommentAcceptsNothing() {
        assertThat(written(reader.read("Submitted to JHEP", "Phys.Rev.D76:013009,2007")
                        .venue()))
                .isEqualTo("Physical Review D 2007 accepted {Physical Review D}");
        assertThat(written(reader.read(null, "In Proceedings of AAAI 2017, San Francisco")
                        .venue()))
                .isEqualTo("AAAI 2017 accepted");
        assertThat(written(
                        reader.read("CVPR 2020 Oral", "Phys. Rev. D 1 (2021)").venue()))
                .isEqualTo("CVPR 2020 accepted oral");
        assertThat(written(reader.read(null, "Tea Studies 12 (2007) 1-8").venue()))
                .isEqualTo("Tea Studies 2007 accepted {Tea Studies}");
        assertThat(reader.read(null, "12 (2007) 1-8")).isNull();
    }

    @Test
    void aGazetteerTellsTheLineOfAMistake() {
        List<CsvTable.Row> rows = List.of(
                new CsvTable.Row("venues.csv", 2, List.of("TEA", "conference", "Tea Conference")),
                new CsvTable.Row("venues.csv", 3, List.of("POT", "conference", "Tea Conference")));

        assertThatThrownBy(() -> VenueGazetteer.of(rows))
                .hasMessage("venues.csv line 3: \"Tea Conference\" is a name of TEA too");
        assertThatThrownBy(() ->
                        VenueGazetteer.of(List.of(new CsvTable.Row("venues.csv", 7, List.of("TEA", "party", "")))))
                .hasMessage("venues.csv line 7: \"party\" is neither conference, workshop nor journal");
    }

    /** A decision completes the conference that a paper was sent to, makes no venue, and changes no journal or other acceptance. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Submitted to ICLR 2023       | ACCEPTED  | notable-top-25% | ICLR 2023 accepted notable-top-25%
        Under review at ICLR 2023    | REJECTED  |                 | ICLR 2023 rejected
        Submitted to ICLR 2023       | WITHDRAWN |                 | ICLR 2023 withdrawn
        ICLR 2023                    | ACCEPTED  | oral            | ICLR 2023 accepted oral
        ICLR 2023 poster             | ACCEPTED  | oral            | ICLR 2023 accepted poster
        Accepted at AAAI 2024        | REJECTED  |                 | AAAI 2024 accepted
        Submitted to ApJ             | ACCEPTED  | oral            | The Astrophysical Journal submitted {The Astrophysical Journal}
        ICLR 2023 Workshop on Tea    | ACCEPTED  | oral            | ICLR 2023 accepted [Tea]
        12 pages, 3 figures          | ACCEPTED  | oral            | none
        """)
    void completesTheVenueByTheDecision(
            String comment, Decision.Outcome outcome, @Nullable String presentation, String expected) {
        VenueReading reading = reader.read(comment, null, new Decision(outcome, presentation, "decided"));

        assertThat(reading == null ? "none" : written(reading.venue())).isEqualTo(expected);
    }

    private static String written(Venue venue) {
        return Stream.of(
                        venue.name(),
                        venue.year(),
                        venue.status().label(),
                        venue.presentation(),
                        venue.workshop() == null ? null : "[" + venue.workshop() + "]",
                        venue.track() == null ? null : "<" + venue.track() + ">",
                        venue.journal() == null ? null : "{" + venue.journal() + "}")
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
