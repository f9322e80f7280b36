package dev.abstracts.ingest.format.portallisting;

import java.util.regex.Pattern;

/**
 * The first line of a record of {@code portal-listing}: category glued to a day, perhaps with a year, perhaps with
 * {@code Code} glued to that: {@code NIOct 11, 2023Code}, {@code ROJun 2}. The category is the portal's two letters, or an
 * arXiv category written out.
 */
final class PortalHeader {

    /** No header line is longer, in bytes. */
    static final int MAX_LENGTH = 48;

    private static final Pattern SHAPE = Pattern.compile("""
            (?: [A-Z]{2} | [a-z]{2,8} (?: -[a-z]{2,4} )? (?: \\. [A-Za-z-]{2,10} )? )
            (?: Jan(?:uary)? | Feb(?:ruary)? | Mar(?:ch)? | Apr(?:il)? | May | June? | July?
              | Aug(?:ust)? | Sept?(?:ember)? | Oct(?:ober)? | Nov(?:ember)? | Dec(?:ember)? ) \\.?
            \\  (?: 0?[1-9] | [12]\\d | 3[01] )
            (?: ,\\ ? (?: 19 | 20 ) \\d{2} )?
            (?: \\ ?Code )?
            """, Pattern.COMMENTS);

    private PortalHeader() {}

    static boolean is(String line) {
        return line.length() <= MAX_LENGTH && SHAPE.matcher(line.strip()).matches();
    }
}
