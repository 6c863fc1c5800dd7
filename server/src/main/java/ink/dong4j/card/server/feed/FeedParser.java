package ink.dong4j.card.server.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.text.Safe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads RSS and Atom. A document type, and so every entity of its own, is refused before anything of it is
 * looked at; what a post says is taken for hostile, and bounded.
 */
final class FeedParser {
    private static final String FEATURES = "http://apache.org/xml/features/";
    private static final String LIMITS = "jdk.xml.";
    private static final String SAX = "http://xml.org/sax/features/";

    private static final int MOST_POSTS = 20;
    private static final int TITLE_COLUMNS = 200;
    private static final int AUTHOR_COLUMNS = 80;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_POST = 64 << 10;
    private static final int MOST_CHARACTERS = 400_000;

    private FeedParser() {}

    /**
     * The newest posts of a feed, the newest first.
     *
     * @throws SourceFailure when it is no feed
     */
    static List<Post> posts(byte[] feed, String contentType, FeedSource source)
            throws SourceFailure {
        List<SyndEntry> entries;
        try {
            entries =
                    new SyndFeedInput(false, Locale.ROOT)
                            .build(document(feed, contentType))
                            .getEntries();
        } catch (FeedException | JDOMException | IOException | RuntimeException _) {
            // The library breaks on some of what is XML and no feed.
            throw new SourceFailure("what it answers is no feed that can be read");
        }
        List<SyndEntry> newest =
                entries.stream()
                        .sorted(Comparator.comparing(FeedParser::order).reversed())
                        .limit(MOST_POSTS)
                        .toList();
        PostNames names = new PostNames(source.id());
        List<Post> posts = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (SyndEntry entry : newest) {
            Post post = post(entry, names, source, Math.min(left, LONGEST_POST));
            left -= post.markdown().length();
            posts.add(post);
        }
        return posts;
    }

    private static Document document(byte[] feed, String contentType)
            throws IOException, JDOMException {
        SAXBuilder builder = new SAXBuilder();
        builder.setExpandEntities(false);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature(FEATURES + "disallow-doctype-decl", true);
        builder.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
        builder.setFeature(SAX + "external-general-entities", false);
        builder.setFeature(SAX + "external-parameter-entities", false);
        // They count the marks of escaped HTML, too. A feed has no other entities, and is bounded
        // itself.
        builder.setProperty(LIMITS + "maxGeneralEntitySizeLimit", "0");
        builder.setProperty(LIMITS + "totalEntitySizeLimit", "0");
        String type = contentType.isEmpty() ? "application/xml" : contentType;
        try (XmlReader reader =
                new XmlReader(
                        new ByteArrayInputStream(feed),
                        type,
                        true,
                        StandardCharsets.UTF_8.name())) {
            return builder.build(new InputSource(reader));
        }
    }

    private static Instant order(SyndEntry entry) {
        return at(entry).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> at(SyndEntry entry) {
        return Stream.of(
                        Optional.ofNullable(entry.getPublishedDate()),
                        Optional.ofNullable(entry.getUpdatedDate()))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .findFirst();
    }

    private static Post post(SyndEntry entry, PostNames names, FeedSource source, int longest) {
        Optional<URI> address = address(entry.getLink(), source.address());
        String title = Safe.line(HtmlMarkdown.plain(text(entry.getTitle())), TITLE_COLUMNS);
        String shown = title.isEmpty() ? address.map(URI::toString).orElse("…") : title;
        return new Post(
                names.of(address, shown),
                Safe.line(shown, TITLE_COLUMNS),
                Safe.line(HtmlMarkdown.plain(text(entry.getAuthor())), AUTHOR_COLUMNS),
                at(entry),
                address,
                cut(Safe.text(markdown(entry, address.orElse(source.address()))), longest));
    }

    /** The longest of what a post says of itself: its text where the feed has it, else what it is about. */
    private static String markdown(SyndEntry entry, URI base) {
        return Stream.concat(
                        entry.getContents().stream(),
                        Optional.ofNullable(entry.getDescription()).stream())
                .filter(content -> content.getValue() != null)
                .max(Comparator.comparingInt(content -> content.getValue().length()))
                .map(content -> markdown(content, base))
                .orElse("");
    }

    private static String markdown(SyndContent content, URI base) {
        boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
        return plain
                ? HtmlMarkdown.ofPlain(content.getValue())
                : HtmlMarkdown.of(content.getValue(), base);
    }

    /** Only what leads to the web, and names no user, which can pass for the host. */
    private static Optional<URI> address(@Nullable String link, URI base) {
        String text = text(link).strip();
        if (text.isEmpty() || text.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            URI address = new URI(base.resolve(new URI(text)).toASCIIString());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.toString().length() <= LONGEST_ADDRESS
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String cut(String markdown, int longest) {
        if (markdown.length() <= longest) {
            return markdown;
        }
        int paragraph = markdown.lastIndexOf("\n\n", longest);
        int line = markdown.lastIndexOf('\n', longest);
        int end = paragraph > 0 ? paragraph : Math.max(0, line);
        return markdown.substring(0, end) + "\n\n…";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
