package dev.abstracts.local.cli;

/** What standard output is, as the script that starts this has found out. */
final class Terminal {

    private static final String RESET = "\033[0m";

    private Terminal() {}

    /** Whether it is a terminal whose user wants colours and lines that move. */
    static boolean isColourful() {
        return Boolean.getBoolean("abstracts.colour");
    }

    static String bold(String text) {
        return styled("\033[1m", text);
    }

    static String dim(String text) {
        return styled("\033[2m", text);
    }

    static String marked(String text) {
        return styled("\033[1;33m", text);
    }

    private static String styled(String style, String text) {
        return isColourful() ? style + text + RESET : text;
    }
}
