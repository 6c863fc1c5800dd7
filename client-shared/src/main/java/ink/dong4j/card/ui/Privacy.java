package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.people.Memory;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** What a visitor is told about his words: a line where he types them, and a page of it. */
public final class Privacy {
    /** No page of the owner's has this name, since no file can have it. */
    public static final String PAGE = "/privacy";

    private Privacy() {}

    /** All of it in a line, where it fits, and the command that tells more. */
    static List<String> notice(Model model, int columns) {
        Terms terms = model.terms();
        Lang lang = model.lang();
        Phrases phrases = Phrases.of(lang);
        String words =
                model.memory() == Memory.CONVERSATION && !terms.keepsConversations()
                        ? phrases.memory().privacyNotice(terms.provider())
                        : phrases.privacyNotice(
                                terms.provider(),
                                terms.keepsConversations(),
                                terms.keepsQuestions());
        // A line break may stand behind a slash, which must not part the command.
        String command = Command.PRIVACY.word();
        List<String> lines = new ArrayList<>(Paragraph.wrap(words, columns));
        String gap =
                switch (lang) {
                    case EN -> " ";
                    case ZH -> "";
                };
        String last = lines.getLast() + gap + command;
        if (Width.of(last) > columns) {
            lines.add(command);
        } else {
            lines.set(lines.size() - 1, last);
        }
        return lines;
    }

    /** The page as plain lines. */
    public static List<String> lines(Terms terms, Lang lang) {
        return Plain.lines(markdown(terms, lang));
    }

    public static String markdown(Terms terms, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        StringBuilder page = new StringBuilder();
        String words = terms.provider() ? phrases.wordsGoToProvider() : phrases.wordsStay();
        section(page, phrases.whereWordsGo(), words + "\n\n" + phrases.ownerReadsIfLetIn());
        String kept =
                terms.keepsConversations() ? phrases.conversationsKept() : phrases.nothingKept();
        section(
                page,
                phrases.whatIsKept(),
                terms.keepsQuestions() ? kept + "\n\n" + phrases.questionsKept() : kept);
        terms.remembersFor()
                .ifPresent(
                        time ->
                                section(
                                        page,
                                        phrases.memory().title(),
                                        phrases.memory()
                                                .explained(
                                                        time,
                                                        Command.REMEMBER.word(),
                                                        Command.FORGET.word())));
        section(
                page,
                phrases.whatIsLogged(),
                phrases.logHoldsNoWords() + "\n\n" + phrases.countedBy());
        section(page, phrases.whatNeverLeaves(), phrases.keyNeverLeaves());
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        page.append("## ").append(title).append("\n\n").append(text).append("\n\n");
    }
}
