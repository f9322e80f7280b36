package dev.abstracts.enrich.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Resource;
import dev.abstracts.enrich.display.ReadableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReaderTest {

    private final ResourceReader reader = new ResourceReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Code is available at https://github.com/moss-lab/pour.            | code    | https://github.com/moss-lab/pour
        Code: \\url{https://github.com/moss-lab/roof\\_moss}.             | code    | https://github.com/moss-lab/roof_moss
        See \\href{https://github.com/moss-lab/pour}{here}.               | code    | https://github.com/moss-lab/pour
        Our code (http://www.GitHub.com/Moss-Lab/Pour.git) is open.       | code    | https://github.com/Moss-Lab/Pour
        Code at github.com/moss-lab/pour, soon.                           | code    | https://github.com/moss-lab/pour
        Code at github. com/ moss-lab/pour-2 soon.                        | code    | https://github.com/moss-lab/pour-2
        Code at https: //github.com/moss-lab/pour.                        | code    | https://github.com/moss-lab/pour
        Code at https://github.com/moss1024/ roof-moss.                   | code    | https://github.com/moss1024/roof-moss
        The dataset is available at https://github.com/moss-lab/leaves.   | data    | https://github.com/moss-lab/leaves
        Code and data are at https://github.com/moss-lab/leaves#readme    | code    | https://github.com/moss-lab/leaves
        Our code is at https://gitlab.moss.example/a/b/                   | code    | https://gitlab.moss.example/a/b
        https://huggingface.co/datasets/moss-lab/leaves                   | data    | https://huggingface.co/datasets/moss-lab/leaves
        https://huggingface.co/spaces/moss-lab/pour                       | demo    | https://huggingface.co/spaces/moss-lab/pour
        Weights: huggingface.co/moss-lab/pour-7b                          | model   | https://huggingface.co/moss-lab/pour-7b
        Data at https://zenodo.org/records/1234567.                       | data    | https://zenodo.org/records/1234567
        Data at https://doi.org/10.5281/zenodo.1234567                    | data    | https://doi.org/10.5281/zenodo.1234567
        archived (doi:10.5281/zenodo.1234567)                             | data    | https://doi.org/10.5281/zenodo.1234567
        The code lies at https://zenodo.org/record/7654321                | code    | https://zenodo.org/record/7654321
        Project page: https://moss-lab.github.io/pour/                    | project | https://moss-lab.github.io/pour
        Visit moss-lab.github.io for more.                                | project | https://moss-lab.github.io
        Audio demos are at https://moss-lab.github.io/sounds              | demo    | https://moss-lab.github.io/sounds
        Video: https://youtu.be/a1b2c3?si=Tracked                         | video   | https://youtu.be/a1b2c3
        https://www.youtube.com/watch?v=abc                               | video   | https://youtube.com/watch?v=abc
        https://colab.research.google.com/drive/1a2b                      | code    | https://colab.research.google.com/drive/1a2b
        Our website https://moss.example.org/                             | project | https://moss.example.org
        See https://moss.example.org/a_(b).                               | other   | https://moss.example.org/a_(b)
        A live demo runs at http://demo.moss.example.org.                 | demo    | http://demo.moss.example.org
        <https://osf.io/ab1cd>                                            | data    | https://osf.io/ab1cd
        https://gihtub.com/moss-lab/pour                                  | other   | https://gihtub.com/moss-lab/pour
        """)
    void readsOne(String text, String kind, String url) {
        List<Resource> resources = reader.read(ReadableText.of("abstract", text), null, List.of());

        assertThat(resources)
                .extracting(resource -> resource.kind().label() + " " + resource.url())
                .containsExactly(kind + " " + url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arXiv:2401.01234, https://arxiv.org/abs/2401.01234
        published at https://doi.org/10.1000/moss.1 and https://ieeexplore.ieee.org/document/1
        https://openreview.net/forum?id=Moss
        the name github.com alone, or huggingface.co
        mygithub.com/a is another host; someone@github.com/a too
        the ratio a/b.com is none, nor is and/or.io
        https:// and http://localhost/x
        Sec. 3. com/ x
        """)
    void readsNone(String text) {
        assertThat(reader.read(ReadableText.of("comment", text), null, List.of()))
                .isEmpty();
    }

    @Test
    void saysWhereEachStandsInTheReceivedText() {
        String received = "Moss $x^2$. Code: https: //github.com/moss-lab/pour.";
        String comment = "Also https://github.com/Moss-Lab/pour/ and https://youtu.be/a1b2c3, 5 pages";

        List<Resource> resources = reader.read(
                ReadableText.of("abstract", received),
                ReadableText.of("comment", comment),
                List.of("https://osf.io/ab1cd", "not a link"));

        assertThat(resources).extracting(Resource::host).containsExactly("github.com", "youtu.be", "osf.io");
        assertThat(resources.get(0).span()).isNotNull().satisfies(span -> {
            assertThat(span.field()).isEqualTo("abstract");
            assertThat(received.substring(span.start(), span.end())).isEqualTo("https: //github.com/moss-lab/pour");
        });
        assertThat(resources.get(1).span()).isNotNull().satisfies(span -> assertThat(
                        comment.substring(span.start(), span.end()))
                .isEqualTo("https://youtu.be/a1b2c3"));
        assertThat(resources.get(2).span()).isNull();
    }

    @Test
    void joinsAnAddressThatALineBreakHasTorn() {
        String received = "Code is at\nhttps:\n//github.com/moss-lab/pour\nand moss.";

        assertThat(reader.read(ReadableText.of("abstract", received), null, List.of()))
                .extracting(Resource::url)
                .containsExactly("https://github.com/moss-lab/pour");
    }
}
