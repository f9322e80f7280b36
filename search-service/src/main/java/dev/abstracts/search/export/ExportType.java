package dev.abstracts.search.export;

import java.util.Arrays;
import java.util.Optional;

/** What papers can be exported as, as a whole. */
enum ExportType {
    BIBTEX("bib", ExportType.BIBTEX_TYPE, new BibtexFormat()),
    RIS("ris", ExportType.RIS_TYPE, new RisFormat()),
    CSL_JSON("csl.json", ExportType.CSL_TYPE, new CslFormat()),
    CSV("csv", ExportType.CSV_TYPE, new CsvFormat()),
    NDJSON("ndjson", ExportType.NDJSON_TYPE, new NdjsonFormat());

    static final String BIBTEX_TYPE = "application/x-bibtex";
    static final String RIS_TYPE = "application/x-research-info-systems";
    static final String CSL_TYPE = "application/vnd.citationstyles.csl+json";
    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    private final String suffix;
    private final String mediaType;
    private final PaperFormat format;

    ExportType(String suffix, String mediaType, PaperFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
    }

    /** Of names of files and addresses, without the dot. */
    String suffix() {
        return suffix;
    }

    /** Without parameters. */
    String mediaType() {
        return mediaType;
    }

    PaperFormat format() {
        return format;
    }

    static Optional<ExportType> suffixed(String suffix) {
        return Arrays.stream(values())
                .filter(type -> type.suffix.equals(suffix))
                .findFirst();
    }

    static Optional<ExportType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
