package ink.dong4j.card.server.assistant;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import ink.dong4j.card.i18n.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a question, told apart: those that ask for something, and those that only make it a
 * question. Without the second kind being known, every question would find something.
 *
 * @param lang of the words: Chinese when a Chinese character is among them
 * @param content what is asked for, in lower case, each once
 * @param kind what a question without any content may still be
 */
record QuestionWords(Lang lang, Set<String> content, Kind kind) {
    /** A greeting, a question about the owner as a person, or none of these. */
    enum Kind {
        GREETING,
        PERSON,
        OTHER
    }

    private static final int WORDS_LIMIT = 64;
    private static final int TEXT_LIMIT_CHARS = 2000;

    private static final Set<String> GREETINGS =
            set(
                    """
            hi hello hey hiya howdy greetings morning afternoon evening 你好 您好 大家好 早上好 下午好
            晚上好 嗨 哈喽 在吗
            """);
    private static final Set<String> PERSON =
            set(
                    """
            you your yourself he him his himself she her herself they them their owner
            author guy person man name 你 您 他 她 你的 您的 他的 她的 你们 他们 自己 主人 作者 博主 名字 姓名 什么人 谁 who
            """);
    private static final Set<String> REASONS =
            set(
                    """
            how why when much many can could should would 为什么 为何 怎么 怎样 如何 什么时候 何时 多少 几 能 可以
            想 要 喜欢 觉得 认为
            """);
    private static final Set<String> FILLERS =
            set(
                    """
            怎么回事 回事 我的 它的 时 里面 上面
            a about again all also am an and any anything are as ask at be been being best
            bit but by briefly currently describe details detail did do does doing done else
            exactly explain find for from get give good got had has have help here i if in
            info information into introduce introduction is it its just kind know known let
            like likes list made make makes may me mean might mine more most must my need
            now of ok okay on one or other our please question really say see share shall
            show so some something sort speak such summary summarize tell than thanks thank
            that the then there these thing things this those to today too try up us use
            used uses using very want wants was we well were what whats where wheres which
            whom whose will with word words won't don't doesn't didn't isn't aren't can't
            i'm i'd i've you're what're out over off 一下 一些 一个 一点 上 下 不 与 个 中 为 之 也 了 些 介绍 会
            从 但 位 来 候 做 做过 写过 关于 其他 再 到 去 又 及 只 叫 吗 吧 呀 呢 和 哪 哪个 哪些 哪儿 哪里 啊 啥 在 地 多 好 如 它 对
            就 已 干 干嘛 干什么 很 得 怎 怎么样 我 我们 或 把 是 是不是 是什么 是谁 最 有 有没有 有什么 有哪些 那 那个 还 还有 这 这个 这里 请
            请问 告诉 说 说说 讲 讲讲 讲一讲 谈谈 聊聊 知道 什么 什么样 用 用了 用什么 由 的 看 看看 问 问一下 想知道 给 给我 被 让 该 过 都 里
            谢谢 帮 帮我 情况 方面 东西 事 事情 问题 信息 详细 简单 目前 现在 主要 具体 方式 方法 属于 叫什么
            """);
    // Whole before any word is looked for, the longest first, so that no word is cut out of
    // another.
    private static final List<String> CHINESE_LEXICON =
            Stream.concat(
                            Stream.of(Topic.values()).flatMap(topic -> topic.chinese().stream()),
                            Stream.of(FILLERS, GREETINGS, PERSON, REASONS).flatMap(Set::stream))
                    .filter(word -> word.length() > 1 && hasHan(word))
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    QuestionWords {
        content = Set.copyOf(content);
    }

    /**
     * @param owner words of the owner's name, which says nothing about what is asked of him
     * @param fallback the language of words that show none, such as a mere number
     */
    static QuestionWords of(String question, Set<String> owner, Lang fallback) {
        String text =
                question.substring(0, Math.min(question.length(), TEXT_LIMIT_CHARS))
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
        List<String> words = words(text);
        Set<String> content = new LinkedHashSet<>();
        boolean greeting = false;
        boolean person = false;
        boolean reason = false;
        for (String word : words) {
            boolean name = owner.contains(word);
            greeting |= GREETINGS.contains(word);
            person |= name || PERSON.contains(word);
            reason |= REASONS.contains(word);
            if (!name && !isOfQuestions(word)) {
                content.add(word);
            }
        }
        Kind kind = greeting ? Kind.GREETING : person && !reason ? Kind.PERSON : Kind.OTHER;
        return new QuestionWords(lang(text, fallback), content, kind);
    }

    private static boolean isOfQuestions(String word) {
        return GREETINGS.contains(word)
                || PERSON.contains(word)
                || REASONS.contains(word)
                || FILLERS.contains(word);
    }

    static boolean hasHan(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    static Lang lang(String text, Lang fallback) {
        if (hasHan(text)) {
            return Lang.ZH;
        }
        return text.codePoints().anyMatch(Character::isLetter) ? Lang.EN : fallback;
    }

    /** The words of a text in lower case, Chinese ones by a dictionary. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int position = 0;
        while (position < text.length()) {
            int at = position;
            String known = hasHan(text.substring(at, at + 1)) ? known(text, at) : "";
            if (known.isEmpty()) {
                position++;
            } else {
                segment(text.substring(start, position), words);
                words.add(known);
                position += known.length();
                start = position;
            }
        }
        segment(text.substring(start), words);
        return words.subList(0, Math.min(words.size(), WORDS_LIMIT));
    }

    private static String known(String text, int at) {
        return CHINESE_LEXICON.stream()
                .filter(word -> text.startsWith(word, at))
                .findFirst()
                .orElse("");
    }

    private static void segment(String text, List<String> words) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
        breaks.setText(text);
        StringBuilder singles = new StringBuilder();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String word = text.substring(start, end);
            start = end;
            if (word.length() == 1 && hasHan(word) && !isOfQuestions(word)) {
                singles.append(word);
            } else {
                pairs(singles, words);
                if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                    words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
                }
            }
        }
        pairs(singles, words);
    }

    /** What the dictionary does not know comes in single characters; each two of them are a word. */
    private static void pairs(StringBuilder singles, List<String> words) {
        if (singles.length() == 1) {
            words.add(singles.toString());
        }
        for (int i = 0; i + 1 < singles.length(); i++) {
            words.add(singles.substring(i, i + 2));
        }
        singles.setLength(0);
    }
}
