package dev.abstracts.enrich.format.portallisting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is a title, the sign {@code ^} where the authors are glued on, and the authors. */
class TitleSplitterTest {

    private final TitleSplitter splitter = TitleSplitter.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Fast Pouring for Large Teapot Serving^Yuki Example, Bo Sample, Cy Instance
                    Learning to Pour with CNNs^Xiao Zhang
                    What Can We Pour with LLMs?^Ana de la Cruz, Bo Sample
                    HyperPouring (HyPo)^Jan van der Berg
                    Teapots in PyTorch^John McAllester, Yann LeCun
                    Kettles: A Survey, Old and New^J. R. R. Example
                    Teapots, Kettles, and Cups^Li Wei, Zhang San
                    Pouring after COVID-19^Conor O'Brien
                    Notes on $H_2$^Émile Exemple, Łukasz Żółty
                    The 'handle'^Ann Example
                    How Much Tea is in a "Cup"^Ann Example
                    A Theory of GANs^S. -Y. Lee
                    Tracking with NenuFAR^S. Munshi, F. G. Sample
                    Pouring in 3D^Rong Li
                    Compiling Kettles to C#^Abdul Example
                    Pouring Transformers^MinKyu Lee, Ye-Chan Kim
                    Kettles and their Users^MohammadReza Example
                    Tea by DeFi^LeeAnn Sample
                    First Light of the Kettle^The KETTLE Collaboration, A. Aabc
                    A Pouring Model Report^Meituan LongCat Team, Bo Sample
                    Handles of Copper^Bo Sample, Jr., Mary Example
                    Copper AI^J.-P. Exemple
                    Cups of WiFi^D'Arcy Example
                    Cups in PDEs^Jean-Luc d'Avila Sample
                    Kettles in the Wild^Nguyen Van Exemple
                    On Spouts of Type II^Ann Example
                    Tea Time^Plato
                    Tea for Two and Two for Tea^Md. Abdul Example, Sk. Sample
                    Tea on the Go!^O. Example-Sample
                    Tea [Technical Report]^Ann B. Example
                    """)
    void partsTitleAndAuthors(String glued) {
        String title = glued.substring(0, glued.indexOf('^'));
        String authors = glued.substring(glued.indexOf('^') + 1);

        TitleAndAuthors split = splitter.split(title + authors);

        assertThat(split.title()).isEqualTo(title);
        assertThat(String.join(", ", split.authors())).isEqualTo(authors);
        assertThat(split.truncated()).isFalse();
    }

    @Test
    void takesEtAlAndAffiliationOff() {
        assertThat(splitter.split("Cups of TeaAnn Example, Bo Sample, Cy Instance et al. · stanford"))
                .isEqualTo(new TitleAndAuthors(
                        "Cups of Tea", List.of("Ann Example", "Bo Sample", "Cy Instance"), true, List.of("stanford")));
        assertThat(splitter.split("Cups of TeaAnn Example · University of Tea, Kettle Campus")
                        .affiliations())
                .containsExactly("University of Tea, Kettle Campus");
    }

    @Test
    void aLineWithoutAuthorsIsATitle() {
        assertThat(splitter.split("cups of tea"))
                .isEqualTo(new TitleAndAuthors("cups of tea", List.of(), false, List.of()));
    }
}
