package ink.dong4j.card.formula;

/**
 * A formula in running text, as it is put together: where a space separates, and where parentheses
 * keep a fraction apart. For one thread.
 */
final class FormulaText {
    /** A number, a letter with its scripts, a differential, a word, or what has parentheses already. */
    private static final String DENOMINATOR =
            "\\d+(\\.\\d+)?|[d∂]?[\\p{L}\\p{S}][\\p{Lm}\\p{No}\\p{M}′°⁺⁻₊₋!]*|\\p{L}{3,}|\\p{IsHan}+"
                    + "|\\p{L}*\\([^()]*\\)";

    /** A product, which needs no parentheses before a slash. */
    private static final String NUMERATOR = "-?[\\p{L}\\p{N}\\p{M}∂∇√∞.′°⁺⁻₊₋]+|\\([^()]*\\)";

    /** What is raised without a small form of its own. */
    private static final String RAISED = "°′″*∗⋆†‡";

    private final StringBuilder text = new StringBuilder();

    /** Whether the next operand has to stand apart. */
    private boolean apart;

    /** Where the fraction at the end starts; negative if there is none. */
    private int fraction = -1;

    /** Adds what stands without a space. */
    void add(String item) {
        if (item.isEmpty()) {
            return;
        }
        int first = item.codePointAt(0);
        if (first == ' ') {
            space();
            add(item.stripLeading());
            return;
        }
        if (isOperand(first)) {
            encloseFraction();
            if (apart) {
                space();
            }
        } else if (Character.getType(first) == Character.END_PUNCTUATION) {
            strip();
        }
        apart = false;
        fraction = -1;
        text.append(item);
    }

    /** Adds one space, unless something opened before it. */
    void space() {
        if (!text.isEmpty() && " \n\t([{⟨⌊⌈".indexOf(last()) < 0) {
            text.append(' ');
            fraction = -1;
        }
    }

    /** Has the next operand stand apart from what is there. */
    void apart() {
        apart = true;
    }

    /** Adds a sign with a space on each side. */
    void operator(String sign) {
        space();
        apart = false;
        fraction = -1;
        text.append(sign).append(' ');
    }

    /**
     * Adds a name.
     *
     * @param spaced whether it stands apart from a letter or digit before it
     */
    void word(String name, boolean spaced) {
        if (spaced && !text.isEmpty() && Character.isLetterOrDigit(last())) {
            space();
        }
        add(name);
    }

    void fraction(String numerator, String denominator) {
        if (denominator.isEmpty()) {
            add(numerator);
            return;
        }
        boolean product = !text.isEmpty() && !apart && (isOperand(last()) || last() == ')');
        if (apart) {
            space();
        }
        add(product ? "(" : "");
        int start = text.length();
        add(enclosed(numerator, NUMERATOR) + "/" + enclosed(denominator, DENOMINATOR));
        add(product ? ")" : "");
        fraction = product ? -1 : start;
    }

    /** Raises or lowers a text behind what is there. */
    void script(Script script, String argument) {
        String plain = argument.replaceAll("[ \t]", "").replace('\n', ',').replace('∘', '°');
        if (plain.isEmpty()) {
            return;
        }
        encloseFraction();
        strip();
        boolean word = plain.length() >= Script.WORD && plain.chars().allMatch(Character::isLetter);
        if (script == Script.SUPER && plain.length() == 1 && RAISED.contains(plain)) {
            text.append(plain);
        } else {
            text.append(
                    word
                            ? script.marked(plain)
                            : script.small(plain).orElseGet(() -> script.marked(plain)));
        }
    }

    private void encloseFraction() {
        if (fraction >= 0) {
            text.insert(fraction, '(').append(')');
            fraction = -1;
        }
    }

    private void strip() {
        while (!text.isEmpty() && last() == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    private static boolean isOperand(int c) {
        return Character.isLetterOrDigit(c) || "√∛∜∑∏∫∂∇∞".indexOf(c) >= 0;
    }

    private static String enclosed(String part, String alone) {
        return part.matches(alone) ? part : "(" + part + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
