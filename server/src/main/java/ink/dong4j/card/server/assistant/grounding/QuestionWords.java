package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a question, told apart: those that ask for something, and those that only make it a
 * question. Without the second kind being known, every question would find something.
 *
 * @param lang of the words: Chinese when a Chinese character is among them
 * @param content what is asked for, in lower case, each once; a word with # stands for a phrase
 * @param telling those of them that an answer must hold, since a page without them says something else
 * @param hints what only adorns the content; it may help to choose among answers
 * @param owned whether the owner is spoken of
 * @param meaning whether it asks no more than what its content is
 * @param kind what a question without any content may still be
 */
record QuestionWords(
        Lang lang,
        Set<String> content,
        Set<String> telling,
        Set<String> hints,
        boolean owned,
        boolean meaning,
        Kind kind) {
    /** What is to be done with the words. */
    enum Kind {
        /** No word at all. */
        NOTHING,
        /** A greeting, thanks and the like, and nothing more. */
        TALK,
        /** It asks who the owner is. */
        WHO,
        /** It asks for its content; without any it leans on what was said before. */
        OTHER
    }

    private static final int TEXT_LIMIT_CHARS = 2000;

    private static final Map<String, Set<String>> KINDS = WordList.kinds("words.txt");
    private static final Set<String> GREETINGS = kind("greetings");
    private static final Set<String> TALK = kind("talk");
    private static final Set<String> PERSON = kind("person");
    private static final Set<String> WHO = kind("who");
    private static final Set<String> REASONS = kind("reasons");
    private static final Set<String> FILLERS = kind("fillers");
    private static final Set<String> TELLING = kind("telling");
    private static final Set<String> WEAK = kind("weak");
    private static final Set<String> SCENE = kind("scene");
    private static final Set<String> EMPLOYERS = kind("employers");
    private static final Set<String> WHOLE = kind("whole");
    private static final Words WORDS =
            new Words(
                    List.of(
                            GREETINGS, TALK, PERSON, WHO, REASONS, FILLERS, TELLING, WEAK, SCENE,
                            WHOLE));
    private static final Pattern GREETING =
            Pattern.compile(
                    "\\bhow are (you|things)\\b|\\bhow's it going\\b|\\bwhat's up\\b|\\bhow do you do\\b"
                            + "|\\bnice to meet you\\b|\\bgood (morning|day|evening|afternoon|night)\\b"
                            + "|你好吗|最近(怎么样|好吗)|吃了吗|很高兴认识你|久仰");

    /** Whoever is called that way is no word that a page would have to hold. */
    private static final Pattern MARK = Pattern.compile("(?<![\\w.+-])@[\\w.-]*\\w");

    private static final Pattern FORM = Pattern.compile("(?<=[a-z]{3})(?:i?es|s|e?d|ing|ly)$");

    private static final Pattern DOUBLED = Pattern.compile("(?<=([b-z]))\\1$");

    private static final Pattern ABOUT_OTHERS =
            Pattern.compile("\\b(where|when|why|which|whose|how)\\b|哪|几|多少|为什么|怎");

    private static Set<String> kind(String name) {
        return KINDS.getOrDefault(name, Set.of());
    }

    QuestionWords {
        content = Set.copyOf(content);
        telling = Set.copyOf(telling);
        hints = Set.copyOf(hints);
    }

    /**
     * @param owner words of the owner's name, which says nothing about what is asked of him
     * @param fallback the language of words that show none, such as a mere number
     */
    static QuestionWords of(String question, Set<String> owner, Lang fallback) {
        String text = text(question);
        Lang lang = lang(text, fallback);
        Set<String> content = new LinkedHashSet<>();
        String named = Words.withoutOwner(text, owner);
        boolean greeting = GREETING.matcher(named).find();
        List<String> words =
                WORDS.of(Saying.without(GREETING.matcher(named).replaceAll(" "), content));
        boolean meaning = content.remove(Saying.MEANING);
        boolean talk = greeting;
        boolean who = false;
        boolean person = true;
        boolean owned = false;
        for (String form : words) {
            String word = known(form);
            talk |= GREETINGS.contains(word) || TALK.contains(word);
            who |= WHO.contains(word);
            person &= PERSON.contains(word);
            owned |= PERSON.contains(word);
            if (!isOfQuestions(word)) {
                content.add(word);
            }
        }
        who = (who && !ABOUT_OTHERS.matcher(named).find()) || (person && !words.isEmpty());
        if (!content.isEmpty() && content.stream().allMatch(QuestionWords::isWeak)) {
            content.add(Saying.PRIVATE);
        }
        Set<String> hints = new LinkedHashSet<>(content);
        hints.removeIf(word -> !isWeak(word));
        if (content.size() - hints.size() == 2
                && content.stream().anyMatch(QuestionWords::isOfAnyTopic)) {
            content.stream().filter(SCENE::contains).forEach(hints::add);
        }
        content.removeAll(hints);
        Kind kind = Kind.OTHER;
        if (content.isEmpty() && words.isEmpty() && !greeting) {
            kind = Kind.NOTHING;
        } else if (who && content.isEmpty()) {
            kind = Kind.WHO;
        } else if (talk && content.isEmpty()) {
            kind = Kind.TALK;
        }
        return new QuestionWords(lang, content, telling(content), hints, owned, meaning, kind);
    }

    private static boolean isOfAnyTopic(String word) {
        return !SCENE.contains(word) && !Topic.of(word).isEmpty();
    }

    private static boolean isWeak(String word) {
        return WEAK.contains(word)
                || (!isKnown(word) && (isSingleHan(word) || bases(word).anyMatch(WEAK::contains)));
    }

    private static boolean isKnown(String word) {
        return isOfQuestions(word)
                || TELLING.contains(word)
                || WEAK.contains(word)
                || !Topic.of(word).isEmpty();
    }

    /** A word of the lists, where this is a form of it. */
    private static String known(String word) {
        return isKnown(word)
                ? word
                : bases(word)
                        .filter(base -> isOfQuestions(base) || !Topic.of(base).isEmpty())
                        .findFirst()
                        .orElse(word);
    }

    static Stream<String> bases(String word) {
        String base = FORM.matcher(word).replaceFirst("");
        return base.equals(word)
                ? Stream.empty()
                : Stream.of(base, base + "e", base + "y", DOUBLED.matcher(base).replaceFirst(""));
    }

    /** What no dictionary took for a part of a word. */
    private static boolean isSingleHan(String word) {
        return word.length() == 1 && hasHan(word);
    }

    private static String text(String question) {
        String bounded = question.substring(0, Math.min(question.length(), TEXT_LIMIT_CHARS));
        String lower =
                Script.simplified(
                        Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT)
                                .replace('’', '\''));
        String bare = MARK.matcher(lower).replaceAll(" ");
        return bare.isBlank() ? lower : bare;
    }

    private static Set<String> telling(Set<String> content) {
        Set<String> telling = new LinkedHashSet<>();
        for (String word : content) {
            if (isTelling(word)
                    || Saying.isPrivate(word)
                    || Topic.isTelling(word)
                    || word.chars().anyMatch(Character::isDigit)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static boolean isTelling(String word) {
        return TELLING.contains(word)
                || (!isKnown(word) && bases(word).anyMatch(TELLING::contains));
    }

    /** A question that asks for all of both; what only the earlier one asked may be missing. */
    QuestionWords after(QuestionWords earlier) {
        Set<String> both = new LinkedHashSet<>(earlier.content);
        both.addAll(content);
        Set<String> must = new LinkedHashSet<>(telling);
        must.addAll(content);
        return new QuestionWords(
                lang, both, content.isEmpty() ? earlier.telling : must, hints, owned, false, kind);
    }

    /** The same, asking for the owner himself. */
    QuestionWords who() {
        return new QuestionWords(
                lang, Set.of(Topic.WHO.word()), Set.of(), Set.of(), owned, false, kind);
    }

    static boolean isOfQuestions(String word) {
        return GREETINGS.contains(word)
                || TALK.contains(word)
                || PERSON.contains(word)
                || WHO.contains(word)
                || REASONS.contains(word)
                || FILLERS.contains(word);
    }

    static boolean isOfEmployers(String word) {
        return EMPLOYERS.contains(word);
    }

    static boolean isOfLittleWeight(String word) {
        return isOfQuestions(word) || WEAK.contains(word);
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
}
