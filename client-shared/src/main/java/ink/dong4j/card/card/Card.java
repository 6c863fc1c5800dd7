package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The owner's card: everything that a visitor can read without asking. Immutable; every text has passed
 * {@link ink.dong4j.card.text.Safe}.
 *
 * @param host the name that visitors type after {@code ssh}
 * @param pitch one or two sentences for the home screen
 * @param biography a few paragraphs, for the assistant and the card without a terminal
 * @param sources all that the assistant may rest an answer on, in both languages: the owner's pages, and the
 *     sections as pages unless one of the owner's has their name; gathered once and not by every frame
 * @param suggestions what the headings of the pages ask, gathered once and not by every visit
 */
public record Card(
        String name,
        Localized title,
        Localized place,
        Localized pitch,
        Localized biography,
        String host,
        List<Link> links,
        List<OwnerPage> documents,
        Themes themes,
        Face face,
        Sections sections,
        List<OwnerPage> sources,
        Suggestions suggestions) {
    public Card {
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        requireNonNull(place, "place is null");
        requireNonNull(pitch, "pitch is null");
        requireNonNull(biography, "biography is null");
        requireNonNull(host, "host is null");
        links = List.copyOf(links);
        documents = List.copyOf(documents);
        requireNonNull(themes, "themes is null");
        requireNonNull(face, "face is null");
        requireNonNull(sections, "sections is null");
        sources = List.copyOf(sources);
        requireNonNull(suggestions, "suggestions is null");
    }

    /** A card that suggests what its pages' headings ask. */
    public Card(
            String name,
            Localized title,
            Localized place,
            Localized pitch,
            Localized biography,
            String host,
            List<Link> links,
            List<OwnerPage> documents,
            Themes themes,
            Face face,
            Sections sections) {
        this(
                name,
                title,
                place,
                pitch,
                biography,
                host,
                links,
                documents,
                themes,
                face,
                sections,
                sources(documents, sections),
                Suggestions.of(documents));
    }

    /** A card whose owner left out what he may. */
    public Card(
            String name,
            Localized title,
            Localized place,
            Localized pitch,
            Localized biography,
            String host,
            List<Link> links,
            List<OwnerPage> documents) {
        this(
                name,
                title,
                place,
                pitch,
                biography,
                host,
                links,
                documents,
                Themes.STOCK,
                Face.NONE,
                Sections.NONE);
    }

    /** The same with another face. */
    public Card with(Face other) {
        return new Card(
                name,
                title,
                place,
                pitch,
                biography,
                host,
                links,
                documents,
                themes,
                other,
                sections,
                sources,
                suggestions);
    }

    /** The same with other sections. */
    public Card with(Sections others) {
        return new Card(
                name,
                title,
                place,
                pitch,
                biography,
                host,
                links,
                documents,
                themes,
                face,
                others,
                sources(documents, others),
                suggestions);
    }

    private static List<OwnerPage> sources(List<OwnerPage> documents, Sections sections) {
        List<OwnerPage> sources = new ArrayList<>(documents);
        for (OwnerPage page : SectionPages.of(sections)) {
            if (documents.stream().noneMatch(own -> own.page().equals(page.page()))) {
                sources.add(page);
            }
        }
        return sources;
    }

    /** Those of a language; where the owner wrote no page in it, his pages of the other one. */
    public List<OwnerPage> sources(Lang lang) {
        boolean written = documents.stream().anyMatch(page -> page.lang() == lang);
        return sources.stream()
                .filter(page -> page.lang() == lang || (!written && documents.contains(page)))
                .toList();
    }

    /** The links, and behind them the ways of the contact that lead elsewhere. */
    public List<Link> addresses() {
        List<Link> all = new ArrayList<>(links);
        Set<URI> known = links.stream().map(Link::address).collect(Collectors.toSet());
        sections.contact().map(ContactDetails::ways).orElse(List.of()).stream()
                .filter(way -> !known.contains(way.address()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Where mail reaches the owner: as his contact says, else by the first link to an email address. */
    public Optional<URI> email() {
        return sections.contact()
                .flatMap(ContactDetails::email)
                .or(
                        () ->
                                links.stream()
                                        .map(Link::address)
                                        .filter(address -> "mailto".equals(address.getScheme()))
                                        .findFirst());
    }

    /** Whether one of its pages is called so. */
    public boolean hasPage(String name) {
        return sources.stream().anyMatch(page -> page.page().equals(name));
    }

    /** The names of its pages, each once, in their order. */
    public List<String> pages() {
        return sources.stream().map(OwnerPage::page).distinct().toList();
    }
}
