package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Phrases;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the owner is reached, each way as far as he gives it.
 *
 * @param email a {@code mailto} address
 * @param phone a {@code tel} address
 * @param wechat the web address that the QR code of WeChat's own holds
 * @param meeting the web page where a time is booked
 * @param share the web page that the QR code of the card leads to; without one it leads to the card over SSH
 */
public record ContactDetails(
        Optional<URI> email,
        Optional<URI> phone,
        Optional<URI> wechat,
        Optional<URI> meeting,
        Optional<URI> share) {
    public ContactDetails {
        requireNonNull(email, "email is null");
        requireNonNull(phone, "phone is null");
        requireNonNull(wechat, "wechat is null");
        requireNonNull(meeting, "meeting is null");
        requireNonNull(share, "share is null");
    }

    /** What there is of email, phone, WeChat and meetings, in this order. */
    public List<Link> ways() {
        List<Link> ways = new ArrayList<>();
        email.ifPresent(to -> ways.add(link("email", Phrases::contactEmail, to)));
        phone.ifPresent(to -> ways.add(link("phone", Phrases::contactPhone, to)));
        wechat.ifPresent(to -> ways.add(link("wechat", Phrases::contactWeChat, to)));
        meeting.ifPresent(to -> ways.add(link("meeting", Phrases::contactMeeting, to)));
        return List.copyOf(ways);
    }

    private static Link link(String id, Function<Phrases, String> label, URI address) {
        return new Link(id, Localized.of(label), address);
    }
}
