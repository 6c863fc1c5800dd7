package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.net.URI;
import java.util.Optional;

/**
 * The owner's resume, in the forms that he has of it.
 *
 * @param text as Markdown; empty where he wrote none
 * @param url where it stands on the web
 */
public record ResumeDocument(Localized text, Optional<PdfFile> pdf, Optional<URI> url) {
    /** What answers cite it by. */
    public static final String PAGE = "resume";

    public ResumeDocument {
        requireNonNull(text, "text is null");
        requireNonNull(pdf, "pdf is null");
        requireNonNull(url, "url is null");
    }

    /** The text as a page that answers rest on; empty without a text. */
    public Optional<OwnerPage> page(Lang lang) {
        String markdown = text.in(lang);
        return markdown.isEmpty()
                ? Optional.empty()
                : Optional.of(OwnerPage.of(PAGE, lang, markdown));
    }
}
