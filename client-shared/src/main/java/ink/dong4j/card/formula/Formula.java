package ink.dong4j.card.formula;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Converts mathematics in TeX's notation into running text of Unicode: powers and indices in small
 * characters, fractions with a slash, matrices as their rows. What it does not know is shown as its
 * name; nothing makes it fail. An instance converts one formula; for one thread.
 */
public final class Formula {
    /** Groups inside each other; the marks of deeper ones are dropped. */
    private static final int DEEPEST = 30;

    /** Stands between rows while a formula is converted; a formula has no line breaks of its own. */
    private static final char ROW = '\n';

    /** Stands between the cells of a row. */
    private static final char CELL = '\t';

    private static final Set<String> TEXTS =
            Set.of("text", "textrm", "textbf", "textit", "texttt", "textsf", "mbox", "hbox");
    private static final Set<String> FONTS =
            Set.of(
                    "mathrm",
                    "mathbf",
                    "mathit",
                    "mathsf",
                    "mathtt",
                    "mathcal",
                    "mathscr",
                    "mathfrak",
                    "boldsymbol",
                    "bm",
                    "pmb",
                    "boxed",
                    "underbrace",
                    "overbrace",
                    "overrightarrow",
                    "overleftarrow",
                    "cancel",
                    "mathop",
                    "mathbin",
                    "mathrel",
                    "mathord",
                    "smash",
                    "substack",
                    "fbox",
                    "ensuremath");
    private static final Set<String> DROPPED =
            Set.of(
                    "displaystyle",
                    "textstyle",
                    "scriptstyle",
                    "limits",
                    "nolimits",
                    "nonumber",
                    "notag",
                    "left",
                    "right",
                    "middle",
                    "big",
                    "Big",
                    "bigg",
                    "Bigg",
                    "bigl",
                    "bigr",
                    "Bigl",
                    "Bigr",
                    "biggl",
                    "biggr",
                    "Biggl",
                    "Biggr",
                    "hline",
                    "rm",
                    "bf",
                    "it",
                    "cal");
    private static final Set<String> WITH_DROPPED_ARGUMENT =
            Set.of(
                    "label",
                    "color",
                    "hspace",
                    "vspace",
                    "phantom",
                    "hphantom",
                    "vphantom",
                    "textcolor");

    /** Signs that stand before their operand without a space. */
    private static final String PREFIXES = "∂∇∀∃∄¬∠△⟨⌊⌈";

    private static final Pattern COUNT = Pattern.compile("(?<=[A-Za-z)])\\d+");

    private final FormulaSource source;
    private int depth;

    private Formula(String latex) {
        this.source = new FormulaSource(latex);
    }

    /** The lines of a formula; one unless it has rows. */
    public static List<String> rows(String latex) {
        return Arrays.stream(converted(latex).split(String.valueOf(ROW)))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** A formula in one line. */
    public static String line(String latex) {
        return String.join("; ", rows(latex));
    }

    private static String converted(String latex) {
        Formula formula = new Formula(latex);
        StringBuilder all = new StringBuilder(formula.sequence());
        while (formula.source.hasMore()) {
            // The end of a group that never began.
            formula.source.skipEnd();
            all.append(formula.sequence());
        }
        return all.toString().replace(String.valueOf(CELL), "");
    }

    /** Converts up to the end of the group or environment, whose mark is not taken. */
    private String sequence() {
        FormulaText out = new FormulaText();
        while (source.hasMore() && !source.isAtEnd()) {
            item(out);
        }
        return out.toString();
    }

    private void item(FormulaText out) {
        switch (source.peek()) {
            case '\\' -> command(out);
            case '{' -> out.add(group());
            case '^', '_' -> scripts(out);
            default -> {
                String next = source.next();
                switch (next) {
                    case "'" -> out.add("′");
                    case "&" -> out.add(String.valueOf(CELL));
                    case " ", "~" -> out.space();
                    default -> out.add(next);
                }
            }
        }
    }

    /** A group in braces. */
    private String group() {
        source.next();
        if (depth >= DEEPEST) {
            return "";
        }
        depth++;
        String inside = sequence();
        depth--;
        source.accept("}");
        return inside;
    }

    /** The argument of a command: a group, a command or a character. */
    private String argument() {
        source.skipSpaces();
        if (!source.hasMore() || source.peek() == '}' || depth >= DEEPEST) {
            return "";
        }
        depth++;
        FormulaText out = new FormulaText();
        item(out);
        depth--;
        source.backToSpaces();
        return out.toString().strip();
    }

    /** Text in braces, which is not mathematics. */
    private String words() {
        source.skipSpaces();
        return source.hasMore() && source.peek() == '{' ? source.braces() : argument();
    }

    private void scripts(FormulaText out) {
        while (source.hasMore() && (source.peek() == '^' || source.peek() == '_')) {
            Script script = source.next().equals("^") ? Script.SUPER : Script.SUB;
            out.script(script, argument());
        }
    }

    private void command(FormulaText out) {
        source.next();
        String name = source.name();
        if (!name.isEmpty()) {
            named(name, out);
        } else if (source.hasMore()) {
            sign(source.next(), out);
        }
    }

    private void sign(String sign, FormulaText out) {
        switch (sign) {
            case "\\" -> {
                source.option();
                out.add(String.valueOf(ROW));
            }
            case ",", ";", ":", " ", ">" -> out.space();
            case "!", "(", ")", "[", "]" -> {}
            case "|" -> out.add("‖");
            default -> out.add(sign);
        }
    }

    private void named(String name, FormulaText out) {
        Optional<String> operator = FormulaSymbols.operator(name);
        Optional<String> large = FormulaSymbols.large(name);
        Optional<String> accent = FormulaSymbols.accent(name);
        Optional<String> letter = FormulaSymbols.letter(name);
        if (operator.isPresent()) {
            out.operator(operator.get());
        } else if (large.isPresent() || FormulaSymbols.isFunction(name)) {
            out.word(large.orElse(name), large.isEmpty());
            source.accept("\\limits");
            scripts(out);
            out.apart();
        } else if (accent.isPresent()) {
            out.add(accented(argument(), accent.get()));
        } else if (letter.isPresent()) {
            out.add(letter.get());
            if (Character.isLetter(letter.get().codePointAt(0))
                    || PREFIXES.contains(letter.get())) {
                source.skipSpacesBeforeOperand();
            }
        } else if (TEXTS.contains(name)) {
            out.add(words());
        } else {
            structure(name, out);
        }
    }

    private void structure(String name, FormulaText out) {
        switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> out.fraction(argument(), argument());
            case "binom", "dbinom", "tbinom" ->
                    out.add("C(" + argument() + ", " + argument() + ")");
            case "sqrt" -> root(out);
            case "mathbb" -> out.add(FormulaSymbols.doubleStruck(argument()));
            case "operatorname" -> {
                source.accept("*");
                out.word(argument(), true);
                scripts(out);
                out.apart();
            }
            case "begin" -> environment(out);
            case "not" -> out.add(argument() + "\u0338");
            case "quad", "qquad" -> out.space();
            case "pmod" -> {
                out.space();
                out.add("(mod " + argument() + ")");
            }
            case "tag" -> {
                out.space();
                out.add("(" + words() + ")");
            }
            case "overset", "stackrel" -> {
                String over = argument();
                out.add(argument());
                out.script(Script.SUPER, over);
            }
            case "underset" -> {
                String under = argument();
                out.add(argument());
                out.script(Script.SUB, under);
            }
            case "xrightarrow", "xleftarrow" -> {
                source.option();
                out.operator(name.equals("xrightarrow") ? "→" : "←");
                out.script(Script.SUPER, argument());
            }
            case "ce" -> out.add(chemical(words()));
            default -> other(name, out);
        }
    }

    private void other(String name, FormulaText out) {
        if (WITH_DROPPED_ARGUMENT.contains(name)) {
            words();
        } else if (DROPPED.contains(name)) {
            // A dot is a delimiter that is not drawn.
            if (name.equals("left") || name.equals("right")) {
                source.accept(".");
            }
        } else if (FONTS.contains(name)) {
            out.add(argument());
        } else {
            out.word(name, true);
            out.apart();
        }
    }

    /** A chemical formula, with its counts lowered. */
    private static String chemical(String text) {
        return COUNT.matcher(text)
                .replaceAll(count -> Script.SUB.small(count.group()).orElse(count.group()))
                .replace("->", "→");
    }

    private void root(FormulaText out) {
        String sign =
                switch (source.option().orElse("2")) {
                    case "2" -> "√";
                    case "3" -> "∛";
                    case "4" -> "∜";
                    case String degree -> Script.SUPER.small(degree).orElse(degree) + "√";
                };
        String inside = argument();
        boolean single = inside.matches("\\d+|\\p{L}[₀-ₜᵢⱼᵣᵤᵥₓ]*");
        out.add(sign + (single ? inside : "(" + inside + ")"));
    }

    private static String accented(String text, String accent) {
        StringBuilder accented = new StringBuilder();
        boolean each = text.codePointCount(0, text.length()) <= 3;
        text.codePoints()
                .forEach(
                        c -> {
                            accented.appendCodePoint(c);
                            if (each && Character.isLetterOrDigit(c)) {
                                accented.append(accent);
                            }
                        });
        return Normalizer.normalize(accented, Normalizer.Form.NFC);
    }

    private void environment(FormulaText out) {
        String name = words().replace("*", "");
        if (name.equals("array") || name.equals("alignat")) {
            words();
        }
        String inside = depth++ < DEEPEST ? sequence() : "";
        depth--;
        if (source.accept("\\end")) {
            words();
        }
        switch (name) {
            case "matrix", "smallmatrix", "array" -> out.add(matrix(inside, "", ""));
            case "pmatrix" -> out.add(matrix(inside, "(", ")"));
            case "bmatrix" -> out.add(matrix(inside, "[", "]"));
            case "Bmatrix" -> out.add(matrix(inside, "{", "}"));
            case "vmatrix" -> out.add(matrix(inside, "|", "|"));
            case "Vmatrix" -> out.add(matrix(inside, "‖", "‖"));
            case "cases" -> out.add(matrix(inside, "{ ", " }"));
            default -> out.add(inside);
        }
    }

    private static String matrix(String inside, String before, String after) {
        List<String> rows =
                Arrays.stream(inside.split(String.valueOf(ROW)))
                        .map(row -> row.strip().replaceAll(" *,? *" + CELL + " *", ", "))
                        .filter(row -> !row.isEmpty())
                        .toList();
        return before + String.join("; ", rows) + after;
    }
}
