package ink.dong4j.card.server.feed;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names for the posts of a feed, as citations need them: short, of letters, digits and hyphens, each once,
 * and the same for the same post when the feed is fetched again.
 */
final class PostNames {
    private static final int LONGEST = 40;

    private final String prefix;
    private final Set<String> taken = new HashSet<>();

    PostNames(String feed) {
        prefix = feed + "-";
    }

    /** By the last part of its address, else by its title, else by a number of that. */
    String of(Optional<URI> address, String title) {
        String path = address.map(URI::getPath).orElse("");
        String last = path.replaceAll("/+$|(/index)?\\.[a-z]{3,5}$", "");
        String slug = slug(last.substring(last.lastIndexOf('/') + 1));
        if (slug.isEmpty()) {
            slug = slug(title);
        }
        if (slug.isEmpty()) {
            slug = Integer.toHexString((path + title).hashCode());
        }
        String name = prefix + slug;
        for (int next = 2; !taken.add(name); next++) {
            name = prefix + slug + "-" + next;
        }
        return name;
    }

    private static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-$", "");
    }
}
