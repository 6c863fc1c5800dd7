package ink.dong4j.card.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.property.StructuredName;
import ezvcard.property.Url;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.ContactDetails;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The card as a vCard, which an address book takes in. In version 3.0, since Outlook and older Androids do not know
 * 4.0; in UTF-8, its lines folded and ended by CR and LF, as the standard has them.
 */
public final class CardVcard {
    private CardVcard() {}

    /** In the words of a language. */
    public static byte[] of(Card card, Lang lang) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            writer.write(contact(card, lang));
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every vCard", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static VCard contact(Card card, Lang lang) {
        VCard contact = new VCard();
        contact.setFormattedName(card.name());
        // Which of its words is the family's name is not known.
        StructuredName name = new StructuredName();
        name.setGiven(card.name());
        contact.setStructuredName(name);
        contact.addTitle(card.title().in(lang));
        if (!card.place().in(lang).isEmpty()) {
            contact.setOrganization(card.place().in(lang));
        }
        card.email()
                .map(Link::shown)
                .ifPresent(email -> contact.addEmail(email, EmailType.INTERNET));
        card.sections()
                .contact()
                .flatMap(ContactDetails::phone)
                .map(Link::shown)
                .ifPresent(contact::addTelephoneNumber);
        List<Link> pages = card.addresses().stream().filter(Link::isWeb).toList();
        for (int i = 0; i < pages.size(); i++) {
            addPage(contact, "item" + (i + 1), pages.get(i), lang);
        }
        contact.addNote(card.pitch().in(lang) + "\n\nssh " + card.host());
        return contact;
    }

    /** A page with its label, in the way that Apple's address books have it and others pass over. */
    private static void addPage(VCard contact, String group, Link page, Lang lang) {
        Url url = new Url(page.shown());
        url.setGroup(group);
        contact.addUrl(url);
        contact.addExtendedProperty("X-ABLabel", page.label().in(lang)).setGroup(group);
    }
}
