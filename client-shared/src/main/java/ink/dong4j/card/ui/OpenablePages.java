package ink.dong4j.card.ui;

import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.news.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages that a visitor may open by number or name: first those that the newest answer rests on.
 *
 * @param named how many of them the answer names
 */
public record OpenablePages(List<OwnerPage> pages, int named) {
    public OpenablePages {
        pages = List.copyOf(pages);
    }

    public static OpenablePages of(Model model) {
        List<String> named = model.transcript().named();
        List<OwnerPage> shelf = new ArrayList<>(PageShelf.all(model.card(), model.lang()));
        model.card().sections().news().posts().stream()
                .filter(found -> named.contains(found.post().page()))
                .map(OpenablePages::page)
                .forEach(shelf::add);
        return of(shelf, named);
    }

    /** A post is opened as any page is. */
    private static OwnerPage page(NewsSection.Found found) {
        Post post = found.post();
        return new OwnerPage(post.page(), found.source().lang(), post.title(), post.markdown());
    }

    /**
     * @param named names of pages, the best first
     */
    static OpenablePages of(List<OwnerPage> shelf, List<String> named) {
        List<OwnerPage> pages = new ArrayList<>();
        for (String name : named) {
            shelf.stream()
                    .filter(page -> page.page().equals(name) && !pages.contains(page))
                    .findFirst()
                    .ifPresent(pages::add);
        }
        int count = pages.size();
        shelf.stream().filter(page -> !pages.contains(page)).forEach(pages::add);
        return new OpenablePages(pages, count);
    }

    /** The best of those that the answer names. */
    public Optional<OwnerPage> best() {
        return named == 0 ? Optional.empty() : Optional.of(pages.getFirst());
    }

    /** The one with a number among those that the answer names, else of all; or of a name. */
    public Optional<OwnerPage> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.matches("[0-9]{1,4}")) {
            int at = Integer.parseInt(wanted) - 1;
            int count = named == 0 ? pages.size() : named;
            if (at >= 0 && at < count) {
                return Optional.of(pages.get(at));
            }
        }
        return pages.stream()
                .filter(page -> is(page.page(), wanted) || is(page.title(), wanted))
                .findFirst()
                .or(() -> pages.stream().filter(page -> begins(page, wanted)).findFirst());
    }

    /** The one that follows a page among those that the answer names, the first after the last. */
    public Optional<OwnerPage> after(String page) {
        for (int i = 0; i < named; i++) {
            if (pages.get(i).page().equals(page)) {
                return Optional.of(pages.get((i + 1) % named));
            }
        }
        return best();
    }

    private static boolean is(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).equals(wanted);
    }

    private static boolean begins(OwnerPage page, String wanted) {
        return !wanted.isEmpty() && page.page().toLowerCase(Locale.ROOT).startsWith(wanted);
    }
}
