package ink.dong4j.card.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What there is to know of a language to colour it.
 *
 * @param lineComments what a comment to the end of its line begins with
 * @param comment what a comment over several lines begins with, or empty
 * @param quotes what a text on one line begins and ends with
 * @param longTexts the same for a text over several lines
 * @param joins what may stand in a word beside letters and digits
 * @param hasKeys whether a line begins with a name for what follows
 */
record Language(
        List<String> lineComments,
        String comment,
        String commentEnd,
        String quotes,
        List<String> longTexts,
        String joins,
        boolean hasKeys,
        boolean anyCase,
        Set<String> keywords) {
    private static final String C =
            "auto bool break case catch char class const constexpr continue default delete do double else"
                    + " enum extern false final float for friend goto if inline int long namespace new"
                    + " nullptr NULL operator private protected public return short signed sizeof static"
                    + " struct switch template this throw true try typedef typename union unsigned using"
                    + " virtual void volatile while override include define ifdef ifndef endif";
    private static final String JAVA =
            "abstract assert boolean break byte case catch char class const continue default do double"
                    + " else enum extends false final finally float for if implements import instanceof"
                    + " int interface long native new null package permits private protected public"
                    + " record return sealed short static super switch synchronized this throw throws"
                    + " transient true try var void volatile when while yield";
    private static final String KOTLIN =
            "as break by catch class companion const constructor continue data do else enum false finally"
                    + " for fun if import in init inline interface internal is lateinit null object open"
                    + " operator out override package private protected public return sealed super"
                    + " suspend this throw true try typealias val var when where while";
    private static final String SCRIPT =
            "abstract any as async await boolean break case catch class const continue debugger declare"
                    + " default delete do else enum export extends false finally for from function get"
                    + " if implements import in instanceof interface keyof let namespace new null number"
                    + " of private protected public readonly return set static string super switch this"
                    + " throw true try type typeof undefined unknown var void while with yield";
    private static final String PYTHON =
            "False None True and as assert async await break case class continue def del elif else except"
                    + " finally for from global if import in is lambda match nonlocal not or pass raise"
                    + " return self try while with yield";
    private static final String GO =
            "break case chan const continue default defer else fallthrough false for func go goto if"
                    + " import interface iota map nil package range return select struct switch true"
                    + " type var string int int64 bool byte error any make";
    private static final String RUST =
            "as async await break const continue crate dyn else enum extern false fn for if impl in let"
                    + " loop match mod move mut pub ref return self Self static struct super trait true"
                    + " type unsafe use where while Some None Ok Err";
    private static final String SHELL =
            "if then else elif fi for while until do done case esac in function select return exit break"
                    + " continue local export readonly declare set unset shift source alias sudo cd echo"
                    + " test trap eval exec true false";
    private static final String SQL =
            "add all alter and any as asc begin between by case cast check column commit constraint create"
                    + " cross database default delete desc distinct drop else end exists explain false"
                    + " foreign from full group having if in index inner insert into is join key left"
                    + " like limit not null offset on or order outer primary references returning right"
                    + " rollback select set table then transaction true truncate union unique update"
                    + " using values view when where with";
    private static final String OTHER =
            "abstract begin case catch class const def default defer do done else elsif end enum extends"
                    + " false final for foreach func function guard if import in interface let match"
                    + " module namespace new nil null package private protected public require return"
                    + " self static struct switch this throw true try type unless use using var void"
                    + " while with yield";
    private static final String VALUES = "true false null yes no on off";

    private static final List<String> SLASHES = List.of("//");
    private static final List<String> HASH = List.of("#");
    private static final List<String> TRIPLE = List.of("\"\"\"");
    private static final List<String> TICK = List.of("`");

    private static final Language PLAIN =
            new Language(List.of(), "", "", "", List.of(), "", false, false, Set.of());

    private static final Map<String, Language> ALL =
            Map.ofEntries(
                    Map.entry("java", braces("\"'", TRIPLE, JAVA)),
                    Map.entry("kotlin", braces("\"'", TRIPLE, KOTLIN)),
                    Map.entry("javascript", braces("\"'", TICK, SCRIPT)),
                    Map.entry("python", lines(HASH, "\"'", List.of("\"\"\"", "'''"), PYTHON)),
                    Map.entry("go", braces("\"'", TICK, GO)),
                    Map.entry("rust", braces("\"", List.of(), RUST)),
                    Map.entry("c", braces("\"'", List.of(), C)),
                    Map.entry("shell", lines(HASH, "\"'`", List.of(), SHELL)),
                    Map.entry("sql", sql()),
                    Map.entry("json", keyed(List.of(), VALUES)),
                    Map.entry("yaml", keyed(HASH, VALUES)),
                    Map.entry("properties", keyed(List.of("#", "!"), VALUES)),
                    Map.entry("hocon", keyed(List.of("#", "//"), VALUES + " include")),
                    Map.entry("xml", markup()),
                    Map.entry("css", css()),
                    Map.entry("other", braces("\"'", List.of(), OTHER)),
                    Map.entry("ruby", lines(HASH, "\"'", List.of(), OTHER)));

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("kt", "kotlin"),
                    Map.entry("kts", "kotlin"),
                    Map.entry("gradle", "kotlin"),
                    Map.entry("groovy", "java"),
                    Map.entry("scala", "java"),
                    Map.entry("js", "javascript"),
                    Map.entry("jsx", "javascript"),
                    Map.entry("mjs", "javascript"),
                    Map.entry("ts", "javascript"),
                    Map.entry("tsx", "javascript"),
                    Map.entry("typescript", "javascript"),
                    Map.entry("vue", "xml"),
                    Map.entry("py", "python"),
                    Map.entry("python3", "python"),
                    Map.entry("golang", "go"),
                    Map.entry("rs", "rust"),
                    Map.entry("cpp", "c"),
                    Map.entry("c++", "c"),
                    Map.entry("cc", "c"),
                    Map.entry("h", "c"),
                    Map.entry("hpp", "c"),
                    Map.entry("cs", "java"),
                    Map.entry("csharp", "java"),
                    Map.entry("swift", "other"),
                    Map.entry("php", "other"),
                    Map.entry("dart", "java"),
                    Map.entry("rb", "ruby"),
                    Map.entry("sh", "shell"),
                    Map.entry("bash", "shell"),
                    Map.entry("zsh", "shell"),
                    Map.entry("fish", "shell"),
                    Map.entry("console", "shell"),
                    Map.entry("dockerfile", "shell"),
                    Map.entry("makefile", "shell"),
                    Map.entry("postgresql", "sql"),
                    Map.entry("mysql", "sql"),
                    Map.entry("sqlite", "sql"),
                    Map.entry("jsonc", "hocon"),
                    Map.entry("json5", "hocon"),
                    Map.entry("yml", "yaml"),
                    Map.entry("toml", "properties"),
                    Map.entry("ini", "properties"),
                    Map.entry("conf", "hocon"),
                    Map.entry("nginx", "shell"),
                    Map.entry("html", "xml"),
                    Map.entry("svg", "xml"),
                    Map.entry("scss", "css"),
                    Map.entry("less", "css"));

    static Language of(String name) {
        String known = NAMES.getOrDefault(name, name);
        return ALL.getOrDefault(known, PLAIN);
    }

    boolean isKeyword(String word) {
        return keywords.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    private static Language braces(String quotes, List<String> longTexts, String keywords) {
        return new Language(
                SLASHES, "/*", "*/", quotes, longTexts, "", false, false, words(keywords));
    }

    private static Language lines(
            List<String> comments, String quotes, List<String> longTexts, String keywords) {
        return new Language(comments, "", "", quotes, longTexts, "", false, false, words(keywords));
    }

    private static Language keyed(List<String> comments, String values) {
        return new Language(comments, "", "", "\"'", List.of(), "-._", true, false, words(values));
    }

    private static Language sql() {
        return new Language(
                List.of("--"), "/*", "*/", "'\"", List.of(), "", false, true, words(SQL));
    }

    private static Language css() {
        return new Language(
                List.of(),
                "/*",
                "*/",
                "\"'",
                List.of(),
                "-",
                true,
                false,
                words("@media @import @font-face @keyframes"));
    }

    private static Language markup() {
        return new Language(
                List.of(), "<!--", "-->", "\"", List.of(), "-:", false, false, Set.of());
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
