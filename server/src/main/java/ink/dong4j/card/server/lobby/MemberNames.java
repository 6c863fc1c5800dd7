package ink.dong4j.card.server.lobby;

import com.ibm.icu.text.SpoofChecker;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyReply.NameProblem;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.text.Width;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The names that are taken: two that only look different count as one, by Unicode's list of characters
 * that look alike. Not thread-safe.
 */
final class MemberNames {
    /** Without letters and digits that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GUEST_LETTERS = 4;

    private static final Pattern USABLE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]*[\\p{L}\\p{M}\\p{N}])?");

    private final SpoofChecker looks =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    MemberNames() {
        for (Lang lang : Lang.values()) {
            Phrases phrases = Phrases.of(lang);
            labels.add(look(phrases.you()));
            labels.add(look(phrases.assistant()));
            labels.add(look(phrases.card()));
        }
        labels.add(look("owner"));
        labels.add(look("主人"));
    }

    /** A name in one form, whatever it was typed in. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /**
     * Why a name cannot be had.
     *
     * @param own the name that it would replace; empty for none
     * @param owner of the card
     */
    Optional<NameProblem> problem(String name, String own, String owner) {
        if (!USABLE.matcher(name).matches() || Width.of(name) > LobbyRequest.Rename.MOST_COLUMNS) {
            return Optional.of(NameProblem.UNUSABLE);
        }
        String look = look(name);
        if (labels.contains(look) || look.equals(look(owner))) {
            return Optional.of(NameProblem.RESERVED);
        }
        boolean isOwn = !own.isEmpty() && look.equals(look(own));
        return taken.contains(look) && !isOwn ? Optional.of(NameProblem.TAKEN) : Optional.empty();
    }

    void take(String name) {
        taken.add(look(name));
    }

    void release(String name) {
        taken.remove(look(name));
    }

    /** A name that nobody has. */
    String guest(Lang lang) {
        String prefix = Phrases.of(lang).lobby().guest() + "-";
        while (true) {
            StringBuilder name = new StringBuilder(prefix);
            for (int i = 0; i < GUEST_LETTERS; i++) {
                int letter = ThreadLocalRandom.current().nextInt(LETTERS.length());
                name.append(LETTERS.charAt(letter));
            }
            if (!taken.contains(look(name.toString()))) {
                return name.toString();
            }
        }
    }

    /** The same for all names that look like each other, whatever their case. */
    private String look(String name) {
        String letters = name.strip().replaceAll("[:：\\s._-]", "").toLowerCase(Locale.ROOT);
        return looks.getSkeleton(letters).toLowerCase(Locale.ROOT);
    }
}
