package ink.dong4j.card.reading;

import ink.dong4j.card.card.ContactDetails;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code contact { email, phone, wechat, meeting, share }}, each of which may be missing. */
final class ContactReader {
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$'*+/=^_{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{1,30}[0-9]");

    private static final String AN_EMAIL = "an email address in quotes, such as \"me@example.org\"";
    private static final String A_PHONE = "a phone number, such as \"+49 30 123456\"";
    private static final String A_PAGE = "an address that begins with https:// or http://";
    private static final String A_CODE =
            "the address that your own QR code of WeChat holds, such as \"https://u.wechat.com/…\"";

    private static final URI STAND_IN = URI.create("");

    private ContactReader() {}

    static Optional<ContactDetails> read(Settings card) {
        if (!card.has("contact")) {
            return Optional.empty();
        }
        Settings contact = card.section("contact");
        return Optional.of(
                new ContactDetails(
                        read(contact, "email", AN_EMAIL, ContactReader::email),
                        read(contact, "phone", A_PHONE, ContactReader::phone),
                        WebAddress.page(contact, "wechat", A_CODE),
                        WebAddress.page(contact, "meeting", A_PAGE),
                        WebAddress.page(contact, "share", A_PAGE)));
    }

    private static Optional<URI> read(
            Settings contact, String key, String right, Function<String, Optional<URI>> reading) {
        return contact.has(key)
                ? Optional.of(contact.value(key, right, reading, STAND_IN))
                : Optional.empty();
    }

    private static Optional<URI> email(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
                ? uri("mailto", text)
                : Optional.empty();
    }

    /** A {@code tel} address knows hyphens, points and brackets, but neither blanks nor slashes. */
    private static Optional<URI> phone(String text) {
        return PHONE.matcher(text).matches()
                ? uri("tel", text.replaceAll("[ /]+", "-").replaceAll("-*([().])-*", "$1"))
                : Optional.empty();
    }

    private static Optional<URI> uri(String scheme, String text) {
        try {
            return Optional.of(new URI(scheme, text, null));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the pattern allows what no address has: " + text, e);
        }
    }
}
