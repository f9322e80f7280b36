package dev.abstracts.search.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.TestTopics;
import dev.abstracts.search.paper.IndexedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the pages, in the system's Chromium; skipped where there is none. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class PagesInABrowserTest {

    private static Chromium chromium;

    @TestHTTPResource("/")
    String base;

    @BeforeEach
    void start() {
        if (chromium == null) {
            Optional<Path> executable = Chromium.executable();
            Assumptions.assumeTrue(executable.isPresent(), "no Chromium is here: apt-get install chromium");
            chromium = Chromium.start(executable.get());
        }
        IndexedPapers.await();
    }

    @AfterEach
    void nothingIsAskedForElsewhereAndNothingIsRefused() {
        if (chromium != null) {
            assertThat(chromium.elsewhere()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private Page open(NewContextOptions options, String path) {
        Page page = chromium.page(options.setBaseURL(base));
        page.navigate(path);
        return page;
    }

    private static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(390, 844);
    }

    /** From words to a paper and back, with the mouse and the keyboard. */
    @Test
    void someoneSearches() {
        Page page = open(desktop(), "/");
        Locator box = page.getByRole(AriaRole.COMBOBOX);
        assertThat(box).isFocused();
        box.pressSequentially("lightho");
        Locator suggestions = page.locator("#suggestions");
        assertThat(suggestions).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");
        box.press("Escape");
        assertThat(suggestions).isHidden();
        assertThat(box).hasValue("lightho");
        box.pressSequentially("use");
        assertThat(suggestions).isVisible();
        box.press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "suggestions");
        box.press("Enter");
        page.waitForURL(Pattern.compile("\\?q=ti%3A"));
        assertThat(page.locator(".sorts strong")).hasText("25 papers");

        page.getByText("Next page").click();
        assertThat(page.locator(".papers h2")).hasCount(10);
        page.getByText("Next page").click();
        assertThat(page.locator(".papers h2")).hasCount(5);
        assertThat(page.getByText("Next page")).hasCount(0);
        page.getByText("First page").click();
        assertThat(page.locator(".papers h2")).hasCount(10);

        page.navigate("/?q=graph%20OR%20maps%20OR%20trees%20OR%20pruning%20OR%20odd");
        page.locator(".facets summary").getByText("Feed").click();
        page.locator(".facets")
                .getByText("coast", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".filters")).containsText("Feed: coast");
        page.locator(".filters a").click();
        assertThat(page.locator(".filters")).hasCount(0);
    }

    @Test
    void brushingOverTheChartChoosesATime() {
        Page page = open(desktop(), "/?q=tidal%20OR%20maps%20OR%20odd%20OR%20pruning%20OR%20trees");
        Chromium.screenshot(page, "search");
        page.reload();
        System.out.println("first contentful paint, ms: "
                + page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime"));
        BoundingBox chart = page.locator(".chart svg").boundingBox();
        page.mouse().move(chart.x + chart.width * 0.4, chart.y + 20);
        page.mouse().down();
        page.mouse().move(chart.x + chart.width * 0.8, chart.y + 30);
        page.mouse().move(chart.x + chart.width - 2, chart.y + 30);
        page.mouse().up();
        page.waitForURL(Pattern.compile("from=20[0-9]{2}&to=2021"));
        assertThat(page.locator(".papers h2")).hasCount(3);
        page.getByText("all times").click();
        assertThat(page.locator(".papers h2")).hasCount(5);
        page.locator(".chart a[data-time='2021']").click();
        page.waitForURL(Pattern.compile("from=2021&to=2021"));
        assertThat(page.locator(".papers h2")).hasCount(2);
    }

    @Test
    void aMistakeIsShownAndMended() {
        Page page = open(desktop(), "/?q=graph%20titel:networks");
        Locator box = page.locator("#q");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did you mean \"ti:\"?");
        assertThat(box).hasAttribute("aria-invalid", "true");
        assertThat(box.evaluate("box => box.selectionStart")).isEqualTo(6);
        Chromium.screenshot(page, "mistake");
        page.getByText("graph ti:networks").click();
        assertThat(page.locator(".papers h2")).hasCount(1);
    }

    @Test
    void aPaperHasAPageThatCanBeCited() {
        Page page = open(desktop(), "/?q=pruning");
        page.locator(".papers h2 a").click();
        assertThat(page.locator("h1")).hasText("Speeding up ℓ₀ Pruning by 37×");
        assertThat(page.locator(".abstract mark").first()).hasText("37× faster than dense ones");
        page.getByText("Copy BibTeX").click();
        assertThat(page.getByText("Copied")).isVisible();
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "paper");
        page.navigate("/papers/arxiv:2103.00009");
        assertThat(page.locator("h1")).hasText("Gone");
    }

    @Test
    void feedsAreOverlooked() {
        Page page = open(desktop(), "/");
        page.getByText("Feeds").first().click();
        assertThat(page.locator("h1")).hasText("Feeds");
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "feeds");
    }

    @Test
    void whatComesIsPutAboveWhatIsThere() {
        Page page = open(desktop(), "/live?q=graph%20OR%20trees");
        assertThat(page.locator("#watching")).hasText("Watching: new papers come here by themselves.");
        Locator papers = page.locator(".papers li");
        int count = papers.count();
        assertThat(count).isGreaterThan(1);
        String title = papers.last().locator("h2").textContent();
        String id = String.valueOf(papers.last().getAttribute("data-id"));
        try (TestTopics topics = new TestTopics(config("kafka.bootstrap.servers"), config("abstracts.namespace"))) {
            topics.publish(new PaperChange(PaperId.parse(id), PaperChange.Kind.REVISED, Instant.now(), List.of()));
        }

        assertThat(papers.first().locator("h2")).containsText(title.strip());
        assertThat(papers.first().locator(".notes strong")).hasText("revised");
        assertThat(papers).hasCount(count);
        assertThat(Chromium.violations(page)).isEmpty();
        Chromium.screenshot(page, "live");
        page.getByText("Search these").click();
        assertThat(page.locator(".sorts strong")).hasText(count + " papers");
    }

    @Test
    void onAPhoneInTheDarkEverythingIsReadToo() {
        Page page = open(phone().setColorScheme(ColorScheme.DARK), "/?q=tidal%20OR%20maps%20OR%20pruning");
        for (String path : new String[] {
            "/?q=tidal%20OR%20maps%20OR%20pruning", "/papers/arxiv:1001.00001", "/feeds", "/live", "/?q=titel:x"
        }) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
            assertThat(Chromium.violations(page)).as(path).isEmpty();
            Chromium.screenshot(page, "phone" + path.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void everythingWorksWithoutScript() {
        Page page = open(desktop().setJavaScriptEnabled(false), "/");
        page.locator("#q").fill("lighthouse");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".sorts strong")).hasText("25 papers");
        page.getByText("Next page").click();
        assertThat(page.locator(".papers h2")).hasCount(10);
        page.navigate("/?q=graph%20OR%20maps%20OR%20trees");
        page.getByText("Choose a time").click();
        page.locator("input[name=from]").fill("2021");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile("from=2021"));
        assertThat(page.locator(".papers h2")).hasCount(2);
        page.locator(".papers h2 a").first().click();
        assertThat(page.locator("#bibtex")).hasValue(Pattern.compile("^@"));
        assertThat(page.getByText("Copy BibTeX")).isHidden();
        page.locator(".site").getByText("Feeds").click();
        assertThat(page.locator("h1")).hasText("Feeds");
        page.navigate("/?q=ti:(");
        assertThat(page.locator(".problem")).isVisible();
    }
}
