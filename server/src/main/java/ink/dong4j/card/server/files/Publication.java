package ink.dong4j.card.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.card.ResumeDocument;
import ink.dong4j.card.i18n.Lang;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists what of a card is published as files: a new kind of file is one more line here. */
final class Publication {
    private final Instant date;

    private Publication(Instant date) {
        this.date = date;
    }

    /** The root of the card's files. */
    static Published.Folder of(Card card, Instant date) {
        return new Publication(date).root(card);
    }

    private Published.Folder root(Card card) {
        List<Published> entries = new ArrayList<>();
        entries.add(text("card.json", String.join("\n", CardJson.lines(card)) + "\n"));
        entries.add(new Published.File("me.vcf", date, false, CardVcard.of(card, Lang.EN)));
        card.sections().resume().ifPresent(resume -> addTo(entries, resume));
        if (!card.documents().isEmpty()) {
            entries.add(folder("pages", card.documents().stream().map(this::page).toList()));
        }
        return folder("", entries);
    }

    private void addTo(List<Published> entries, ResumeDocument resume) {
        Localized text = resume.text();
        if (!text.en().isEmpty()) {
            entries.add(text(markdownName(ResumeDocument.PAGE, Lang.EN), text.en() + "\n"));
        }
        if (!text.zh().equals(text.en())) {
            entries.add(text(markdownName(ResumeDocument.PAGE, Lang.ZH), text.zh() + "\n"));
        }
        resume.pdf()
                .ifPresent(
                        pdf ->
                                entries.add(
                                        new Published.File(
                                                "resume.pdf", date, false, pdf.bytes())));
    }

    /** Named as the folder of the pages has it: without a language a page is English. */
    private Published page(OwnerPage page) {
        return text(markdownName(page.page(), page.lang()), page.markdown());
    }

    private static String markdownName(String name, Lang lang) {
        return switch (lang) {
            case EN -> name + ".md";
            case ZH -> name + ".zh.md";
        };
    }

    private Published text(String name, String text) {
        return new Published.File(name, date, true, text.getBytes(UTF_8));
    }

    private Published.Folder folder(String name, List<? extends Published> entries) {
        List<Published> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Published::name));
        return new Published.Folder(name, date, sorted);
    }
}
