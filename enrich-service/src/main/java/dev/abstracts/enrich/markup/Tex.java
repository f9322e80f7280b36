package dev.abstracts.enrich.markup;

/** TeX as it stands in marked-up texts. */
final class Tex {

    private static final String BEGIN = "\\begin{document}";
    private static final String END = "\\end{document}";

    private Tex() {}

    /** The formula alone, as {@code $x^2$}: publishers wrap each into a whole document with a dozen packages. */
    static String inText(String tex) {
        String formula = tex.strip();
        int begin = formula.indexOf(BEGIN);
        int end = formula.lastIndexOf(END);
        if (begin >= 0 && end > begin) {
            formula = formula.substring(begin + BEGIN.length(), end).strip();
        }
        if (formula.length() > 4 && formula.startsWith("$$") && formula.endsWith("$$")) {
            return "$" + formula.substring(2, formula.length() - 2).strip() + "$";
        }
        boolean bare = !formula.startsWith("$") && !formula.startsWith("\\(") && !formula.startsWith("\\[");
        return bare && hasCommand(formula) ? "$" + formula + "$" : formula;
    }

    private static boolean hasCommand(String formula) {
        return formula.chars().anyMatch(c -> c == '\\' || c == '^' || c == '_' || c == '{');
    }
}
