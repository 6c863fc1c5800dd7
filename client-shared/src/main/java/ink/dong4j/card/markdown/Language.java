package ink.dong4j.card.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A family of languages whose code is highlighted by the same rules. Immutable.
 *
 * @param lineComments what a comment up to the end of its line begins with
 * @param blockComments whether comments in the style of C may span lines
 * @param quotes the delimiters of a string within one line
 * @param longQuotes the delimiters of a string that may span lines
 * @param hasKeys whether lines begin with names for values, in which {@code -._} may stand
 * @param keywords in lower case where the language ignores case
 */
record Language(
        List<String> lineComments,
        boolean blockComments,
        String quotes,
        List<String> longQuotes,
        boolean hasKeys,
        boolean ignoresCase,
        Set<String> keywords) {
    private static final Set<String> BRACE_WORDS =
            words(
                    "abstract as async await bool boolean break byte case catch char class const"
                            + " continue default defer delete do double else enum export extends"
                            + " false final finally float fn for fun func function go if impl"
                            + " implements import in instanceof int interface is let long loop"
                            + " match mod module mut namespace new nil null object override package"
                            + " private protected pub public range readonly record return sealed"
                            + " self short static string struct super switch this throw throws"
                            + " trait true try type typeof undefined unsafe use using val var"
                            + " virtual void when where while yield");
    private static final Set<String> SCRIPT_WORDS =
            words(
                    "False None True and as assert async await break case cd class continue def del"
                            + " do done echo elif else elsif end esac except exit export false fi"
                            + " finally for from function global if import in is lambda local match"
                            + " module nil nonlocal not or pass raise require return self set"
                            + " source sudo then true try unless unset until while with yield");
    private static final Set<String> SQL_WORDS =
            words(
                    "add all alter and any as asc begin between by case cast check column commit"
                            + " constraint create cross database default delete desc distinct drop"
                            + " else end exists explain false foreign from full group having if in"
                            + " index inner insert into is join key left like limit not null offset"
                            + " on or order outer primary references returning right rollback"
                            + " select set table then transaction true truncate union unique update"
                            + " using values view when where with");
    private static final Set<String> DATA_WORDS = words("true false null yes no on off");

    /** C, Java, JavaScript, Go, Rust and their relatives. */
    private static final Language BRACES =
            new Language(
                    List.of("//"), true, "\"'", List.of("\"\"\"", "`"), false, false, BRACE_WORDS);

    /** Python, shells, Ruby and other languages with comments after {@code #}. */
    private static final Language SCRIPT =
            new Language(
                    List.of("#"),
                    false,
                    "\"'",
                    List.of("\"\"\"", "'''"),
                    false,
                    false,
                    SCRIPT_WORDS);

    private static final Language SQL =
            new Language(List.of("--"), true, "'\"", List.of(), false, true, SQL_WORDS);

    /** JSON, YAML, TOML and other files of names and values. */
    private static final Language DATA =
            new Language(List.of("#", "//"), false, "\"'", List.of(), true, false, DATA_WORDS);

    /** Any other language: its code has one colour. */
    private static final Language OTHER =
            new Language(List.of(), false, "", List.of(), false, false, Set.of());

    /** The family of a language by its name after a code fence, in lower case. */
    static Language of(String name) {
        return switch (name) {
            case "java", "kotlin", "kt", "kts", "gradle", "groovy", "scala" -> BRACES;
            case "javascript", "js", "jsx", "mjs", "typescript", "ts", "tsx" -> BRACES;
            case "c", "h", "cpp", "c++", "cc", "hpp", "cs", "csharp" -> BRACES;
            case "go", "golang", "rust", "rs", "swift", "dart", "php" -> BRACES;
            case "python", "python3", "py", "ruby", "rb" -> SCRIPT;
            case "shell", "sh", "bash", "zsh", "fish", "console" -> SCRIPT;
            case "dockerfile", "makefile" -> SCRIPT;
            case "sql", "postgresql", "mysql", "sqlite" -> SQL;
            case "json", "jsonc", "json5", "yaml", "yml", "toml" -> DATA;
            case "hocon", "conf", "ini", "properties", "nginx" -> DATA;
            default -> OTHER;
        };
    }

    boolean isKeyword(String word) {
        return keywords.contains(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    /** Characters that a word may contain beside letters and digits. */
    String inWords() {
        return hasKeys ? "-._" : "";
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
