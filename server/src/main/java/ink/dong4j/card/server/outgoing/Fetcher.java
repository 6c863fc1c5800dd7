package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Gets what stands at an address, on the calling thread: from public addresses only unless others are
 * allowed, over a few redirects, each of them checked anew, and within bounds of size and time. What
 * comes of it is data, never an exception. Thread-safe.
 */
public final class Fetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_BYTES = 2 << 20;
    private static final int LONGEST_FIELD = 2000;
    private static final int HIGHEST_PORT = 65_535;

    private final AddressGuard guard;
    private final Duration longest;

    /**
     * @param allowPrivate whether addresses inside the host's network are taken, too
     * @param longest all of a fetch, with its redirects
     */
    public Fetcher(Resolver resolver, boolean allowPrivate, Duration longest) {
        this(new AddressGuard(resolver, allowPrivate), longest);
    }

    Fetcher(AddressGuard guard, Duration longest) {
        this.guard = guard;
        this.longest = longest;
    }

    /** Fetches; an interrupt does not end it, its time does. */
    public FetchResult fetch(FetchRequest request) {
        Deadline deadline = Deadline.in(longest);
        try {
            return followed(request, deadline);
        } catch (OutgoingFailure e) {
            return new FetchResult.Failed(reason(e, deadline), e.retryAfter());
        } catch (IOException _) {
            // What the site or the system wrote about it may be anything, so it is not repeated.
            String why = "the connection could not be made or broke off";
            return new FetchResult.Failed(deadline.isOver() ? tooLong() : why, Duration.ZERO);
        }
    }

    private String reason(OutgoingFailure failure, Deadline deadline) {
        return deadline.isOver() ? tooLong() : String.valueOf(failure.getMessage());
    }

    private String tooLong() {
        return "it took longer than %d s".formatted(longest.toSeconds());
    }

    private FetchResult followed(FetchRequest request, Deadline deadline) throws IOException {
        FetchRequest next = request;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            URI url = allowed(next.url());
            try (FetchConnection connection =
                    FetchConnection.open(url, guard.addresses(url.getHost(), deadline), deadline)) {
                ClassicHttpResponse head = connection.exchange(next.message(url));
                if (!isRedirect(head) || !request.json().isEmpty()) {
                    return read(head, url);
                }
                next = next.redirectedTo(target(url, head));
            }
        }
        throw new OutgoingFailure("it redirects more than %d times".formatted(MOST_REDIRECTS));
    }

    /** Only the web, and no name of a user, which can pass for the host. */
    private static URI allowed(URI url) throws OutgoingFailure {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean port = url.getPort() <= HIGHEST_PORT;
        if (!web || !port || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new OutgoingFailure("it leads to an address that is none of the web");
        }
        return url;
    }

    private static boolean isRedirect(ClassicHttpResponse head) {
        return switch (head.getCode()) {
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT ->
                    true;
            default -> false;
        };
    }

    private static URI target(URI from, ClassicHttpResponse head) throws OutgoingFailure {
        try {
            URI to = allowed(from.resolve(new URI(field(head, HttpHeaders.LOCATION))));
            if (from.getScheme().equalsIgnoreCase("https")
                    && !to.getScheme().equalsIgnoreCase("https")) {
                throw new OutgoingFailure("it redirects from https to http");
            }
            return to;
        } catch (URISyntaxException _) {
            throw new OutgoingFailure("it redirects to what is no address");
        }
    }

    private static FetchResult read(ClassicHttpResponse head, URI from) throws IOException {
        int status = head.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new FetchResult.Unchanged();
        }
        if (status != HttpStatus.SC_OK) {
            throw new OutgoingFailure(
                    "it answers with status " + status, RetryTime.of(head, Instant.now()));
        }
        return new FetchResult.Fetched(
                body(head),
                field(head, HttpHeaders.CONTENT_TYPE),
                new Validators(
                        field(head, HttpHeaders.ETAG), field(head, HttpHeaders.LAST_MODIFIED)),
                from);
    }

    /** Bounded before and after it is unpacked. */
    private static byte[] body(ClassicHttpResponse head) throws IOException {
        if (head.getEntity() == null) {
            return new byte[0];
        }
        if (head.getEntity().getContentLength() > MOST_BYTES) {
            throw new OutgoingFailure("the answer is too long");
        }
        BoundedBody packed = new BoundedBody(head.getEntity().getContent(), MOST_BYTES);
        return switch (field(head, HttpHeaders.CONTENT_ENCODING).toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed.readAllBytes();
            case "gzip", "x-gzip" ->
                    new BoundedBody(new GZIPInputStream(packed), MOST_BYTES).readAllBytes();
            default ->
                    throw new OutgoingFailure(
                            "the answer is packed in a way that nobody asked for");
        };
    }

    /** A field of the head; empty where it is missing or too long to be worth keeping. */
    private static String field(ClassicHttpResponse head, String name) {
        return Optional.ofNullable(head.getFirstHeader(name))
                .map(Header::getValue)
                .filter(value -> value.length() <= LONGEST_FIELD)
                .orElse("");
    }
}
