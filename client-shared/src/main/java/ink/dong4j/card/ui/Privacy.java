package ink.dong4j.card.ui;

import ink.dong4j.card.card.Community;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
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

    public static String markdown(Terms terms, Community community, Lang lang) {
        Phrases phrases = Phrases.of(lang);
        StringBuilder page = new StringBuilder();
        String words = terms.provider() ? phrases.wordsGoToProvider() : phrases.wordsStay();
        section(page, phrases.whereWordsGo(), words + "\n\n" + phrases.ownerReadsIfLetIn());
        String kept =
                terms.keepsConversations() ? phrases.conversationsKept() : phrases.nothingKept();
        List<String> all = new ArrayList<>(List.of(kept));
        if (terms.keepsQuestions()) {
            all.add(phrases.questionsKept());
        }
        if (community.lobby()) {
            all.add(phrases.lobby().privacy());
        }
        if (community.guestbook().isPresent()) {
            all.add(phrases.guestbook().kept());
        }
        if (community.messages()) {
            all.add(phrases.letters().kept());
        }
        section(page, phrases.whatIsKept(), String.join("\n\n", all));
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
