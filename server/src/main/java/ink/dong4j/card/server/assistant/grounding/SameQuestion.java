package ink.dong4j.card.server.assistant.grounding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two questions are the same one, but for case, marks, spaces, politeness and a slip of the
 * keyboard. When in doubt they are not: a word more may turn an answer into its opposite. So a slip
 * is forgiven in a long word alone, never in a number, a name, a short word or a negation.
 */
final class SameQuestion {
    private static final int LONGEST_CHARS = 200;
    private static final int LONG_WORD = 5;
    private static final int LONG_QUESTION_WORDS = 8;
    private static final int LONG_CHINESE = 12;

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}]+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    // Whole sentences of politeness before and behind, so that "please" inside stays.
    private static final Pattern POLITE_BEFORE =
            Pattern.compile(
                    "(hi|hello|hey|please|pls|sorry|excuse me|so|um|ok|okay|thanks"
                            + "|quick question|i have a question|just wondering|i was wondering"
                            + "|(can|could|would|will) you (please )?(tell me|explain)"
                            + "|(please )?tell me|do you know|may i ask|i want to know"
                            + "|i would like to know|i d like to know"
                            + "|你好|您好|嗨|哈喽|请教一下|请教下|请教|请问一下|请问下|请问|麻烦问一下|麻烦问下|麻烦你|麻烦"
                            + "|想问一下|想问下|想问|问一下|问下|我想知道|想知道|想请问|不好意思|打扰一下|打扰了"
                            + "|能告诉我|可以告诉我|告诉我|劳驾)[ ]*");
    private static final Pattern POLITE_BEHIND =
            Pattern.compile(
                    "[ ]*(please|pls|thanks|thank you|thank you very much|thx|many thanks"
                            + "|谢谢你|谢谢您|谢谢|多谢|感谢|麻烦了|呢|呀|啊|哦|哈|嘛|吖)");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern CHINESE_HOW = Pattern.compile("怎么样|怎样|怎么|如何|咋");
    private static final String TELLING_CHINESE =
            "不没無无非别莫未否勿我你您他她它谁何哪几多少上下大小前后左右开关新旧早晚高低有来去进出一二三四五六七八九十百千万年月日";

    private final List<String> words;
    private final Set<String> names;

    private SameQuestion(List<String> words, Set<String> names) {
        this.words = words;
        this.names = names;
    }

    static SameQuestion of(String question) {
        if (question.length() > LONGEST_CHARS) {
            return new SameQuestion(List.of(), Set.of());
        }
        String text = Normalizer.normalize(question, Normalizer.Form.NFKC).replace('’', '\'');
        return new SameQuestion(words(text), names(text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean same(SameQuestion other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        if (String.join("", words).equals(String.join("", other.words))) {
            return true;
        }
        if (words.size() != other.words.size()) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = other.words.get(i);
            if (!one.equals(two)) {
                slips++;
                if (!forgiven(one, two, other.names)) {
                    return false;
                }
            }
        }
        return slips <= (words.size() >= LONG_QUESTION_WORDS ? 2 : 1);
    }

    private boolean forgiven(String one, String two, Set<String> otherNames) {
        if (names.contains(one) || otherNames.contains(two)) {
            return false;
        }
        if (QuestionWords.hasHan(one) || QuestionWords.hasHan(two)) {
            return Math.min(one.length(), two.length()) >= LONG_CHINESE
                    && Slip.between(one, two, TELLING_CHINESE);
        }
        return Math.min(one.length(), two.length()) >= LONG_WORD
                && one.charAt(0) == two.charAt(0)
                && !isNegation(one)
                && !isNegation(two)
                && Slip.between(one, two, "0123456789");
    }

    private static boolean isNegation(String word) {
        return word.endsWith("nt") || word.equals("cannot") || word.equals("never");
    }

    private static List<String> words(String text) {
        String plain = plain(text.toLowerCase(Locale.ROOT));
        String before = "";
        while (!before.equals(plain)) {
            before = plain;
            plain = withoutStart(POLITE_BEFORE, plain);
            plain = withoutEnd(POLITE_BEHIND, plain);
        }
        plain = CHINESE_HOW.matcher(plain).replaceAll("怎样").replace('您', '你');
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Words with one space between them: "what's" is two, "don't" is one. */
    private static String plain(String text) {
        String open =
                text.replaceAll("\\b(what|who|where|how|when|that|it|he|she)'s\\b", "$1 is")
                        .replaceAll("n't\\b", "nt")
                        .replaceAll("\\bcan not\\b", "cannot");
        StringBuilder plain = new StringBuilder();
        Matcher word = WORD.matcher(open);
        while (word.find()) {
            plain.append(plain.isEmpty() ? "" : " ").append(word.group());
        }
        return plain.toString();
    }

    // A question of politeness alone stays what it is.
    private static String withoutStart(Pattern polite, String text) {
        Matcher start = polite.matcher(text);
        if (!start.lookingAt() || start.end() == text.length()) {
            return text;
        }
        boolean whole =
                QuestionWords.hasHan(start.group())
                        || text.charAt(start.end() - 1) == ' '
                        || QuestionWords.hasHan(text.substring(start.end(), start.end() + 1));
        return whole ? text.substring(start.end()) : text;
    }

    private static String withoutEnd(Pattern polite, String text) {
        Matcher end = polite.matcher(text);
        int from = 0;
        while (end.find(from)) {
            if (end.end() == text.length() && end.start() > 0) {
                boolean whole = QuestionWords.hasHan(end.group()) || end.group().startsWith(" ");
                return whole ? text.substring(0, end.start()) : text;
            }
            from = end.start() + 1;
        }
        return text;
    }

    /** Words that begin with a capital inside a sentence, and those with a digit. */
    private static Set<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        boolean first = true;
        while (word.find()) {
            String name = word.group();
            boolean capital = Character.isUpperCase(name.codePointAt(0));
            if ((capital && !first) || name.codePoints().anyMatch(Character::isDigit)) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
            first = false;
        }
        return Set.copyOf(names);
    }
}
