package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.ContactDetails;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.MeCard;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the owner is reached, and how to keep him as a contact and to pass his card on.
 *
 * @param back the screen that this one was opened from
 */
public record Contact(int selected, Screen back) implements WayScreen {
    @Override
    public List<Way> ways(Model model) {
        Card card = model.card();
        List<Way> ways = new ArrayList<>();
        card.sections()
                .contact()
                .ifPresent(contact -> contact.ways().forEach(way -> ways.add(Way.of(way))));
        ways.add(
                Way.command(
                        Localized.of(Phrases::contactSave),
                        "ssh " + card.host() + " vcard > me.vcf",
                        MeCard.of(card)));
        ways.add(share(model));
        return ways;
    }

    /**
     * The command that opens this card. Its code leads to a page of the owner's where he has one; else
     * to the card itself, which a phone opens that has an SSH client, and else shows as text.
     */
    private static Way share(Model model) {
        Card card = model.card();
        Optional<URI> page = card.sections().contact().flatMap(ContactDetails::share);
        Way share =
                Way.command(
                        Localized.of(Phrases::contactShare),
                        "ssh " + card.host(),
                        page.map(URI::toString).orElse("ssh://" + card.host()));
        return model.terms()
                .fingerprint()
                .map(key -> share.noting(Localized.of(phrases -> phrases.hostKey(key))))
                .orElse(share);
    }

    @Override
    public String title(Phrases phrases) {
        return CardScreens.CONTACT.hint(phrases).key();
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.CONTACT));
    }

    @Override
    public Contact at(int index) {
        return new Contact(index, back);
    }
}
