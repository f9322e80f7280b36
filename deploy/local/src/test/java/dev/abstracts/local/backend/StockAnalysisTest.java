package dev.abstracts.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a full distribution answers to the same requests, according to its reference. */
class StockAnalysisTest {

    private final Backend backend = Backend.shared();

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            english            | networks learning studies graph's | network learn studi graph'
            light_english      | networks learning studies graphs  | network learning study graph
            minimal_english    | networks learning studies graphs  | network learning study graph
            porter2            | networks learning studies fairly  | network learn studi fair
            possessive_english | graph's networks                  | graph networks
            """)
    void stemsEnglish(String language, String text, String tokens) {
        assertThat(tokens(custom("whitespace", "{\"type\":\"stemmer\",\"language\":\"%s\"}".formatted(language)), text))
                .containsExactly(tokens.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            "asciifolding"                                            | Erdős Gröbner naïve   | Erdos Grobner naive
            {"type":"asciifolding","preserve_original":true}          | Erdős                 | Erdos Erdős
            "porter_stem"                                             | networks              | network
            "kstem"                                                   | studies               | study
            "snowball"                                                | fairly                | fair
            {"type":"snowball","language":"English"}                  | networks              | network
            "word_delimiter_graph"                                    | Wi-Fi PowerShot       | Wi Fi Power Shot
            {"type":"word_delimiter_graph","catenate_all":true}       | wi-fi                 | wifi wi fi
            {"type":"elision","articles":["l"]}                       | l'avion               | avion
            {"type":"ngram","min_gram":2,"max_gram":3}                | fox                   | fo fox ox
            "edge_ngram"                                              | fox                   | f fo
            {"type":"edge_ngram","min_gram":2,"max_gram":3}           | graph                 | gr gra
            "unique"                                                  | the lazy the dog      | the lazy dog
            {"type":"truncate","length":4}                            | networks              | netw
            {"type":"length","min":2,"max":3}                         | a gan for images      | for gan
            "uppercase"                                               | gan                   | GAN
            "reverse"                                                 | gan                   | nag
            {"type":"limit","max_token_count":2}                      | a b c                 | a b
            {"type":"pattern_replace","pattern":"-.*"}                | meta-learning         | meta
            {"type":"synonym_graph","synonyms":["gan => generative adversarial network"]} | gan  | generative adversarial network
            {"type":"synonym_graph","synonyms":["nn, neural net"]}    | deep nn               | deep neural nn net
            """)
    void filtersTokens(String filter, String text, String tokens) {
        assertThat(tokens(custom("whitespace", filter), text)).containsExactlyInAnyOrder(tokens.split(" "));
    }

    @Test
    void aMarkedWordIsNotStemmed() {
        String filters = "{\"type\":\"keyword_marker\",\"keywords\":[\"networks\"]},\"porter_stem\"";

        assertThat(tokens(custom("whitespace", filters), "networks graphs")).containsExactly("networks", "graph");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "html_strip"                                                                  | a<b>b</b>c   | abc
            {"type":"mapping","mappings":["ﬁ => fi"]}                                     | deﬁnition    | definition
            {"type":"pattern_replace","pattern":"(\\\\d+)-(?=\\\\d)","replacement":"$1_"} | 123-456      | 123_456
            """)
    void filtersCharacters(String filter, String text, String token) {
        String analyzer = "\"tokenizer\":\"keyword\",\"char_filter\":[%s]".formatted(filter);

        assertThat(tokens(analyzer, text)).containsExactly(token);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "keyword"                                                            | Deep GAN-s     | Deep GAN-s
            "whitespace"                                                         | Deep GAN-s     | Deep,GAN-s
            "letter"                                                             | Deep GAN-s     | Deep,GAN,s
            "pattern"                                                            | Deep GAN-s     | Deep,GAN,s
            {"type":"pattern","pattern":","}                                     | a b;c d        | a b;c d
            "uax_url_email"                                                      | at a@b.org     | at,a@b.org
            {"type":"ngram","min_gram":2,"max_gram":2,"token_chars":["letter"]}  | ab1cd          | ab,cd
            {"type":"edge_ngram","min_gram":1,"max_gram":3}                      | graph          | g,gr,gra
            """)
    void tokenizes(String tokenizer, String text, String tokens) {
        assertThat(tokens("\"tokenizer\":" + tokenizer, text)).containsExactly(tokens.split(","));
    }

    @Test
    void knowsTheEnglishAnalyzer() {
        assertThat(tokens("\"analyzer\":\"english\"", "The author's networks are learning"))
                .containsExactly("author", "network", "learn");
    }

    @Test
    void foldsTheValuesOfKeywordFields() throws Exception {
        String settings = """
                {"settings":{"number_of_replicas":0,"analysis":{"normalizer":{"folded":
                  {"type":"custom","filter":["lowercase","asciifolding"]}}}}}
                """;
        String index = "normalizer-" + System.nanoTime();

        assertThat(send("PUT", "/" + index, settings).path("acknowledged").asBoolean())
                .isTrue();
        JsonNode answer = send("GET", "/" + index + "/_analyze", "{\"normalizer\":\"folded\",\"text\":\"Erdős\"}");
        assertThat(answer.at("/tokens/0/token").asText()).isEqualTo("erdos");
    }

    private static String custom(String tokenizer, String filters) {
        return "\"tokenizer\":\"%s\",\"filter\":[%s]".formatted(tokenizer, filters);
    }

    private List<String> tokens(String analyzer, String text) {
        JsonNode answer = send("GET", "/_analyze", "{%s,\"text\":\"%s\"}".formatted(analyzer, text));
        assertThat(answer.has("tokens")).as(answer.toString()).isTrue();
        return StreamSupport.stream(answer.get("tokens").spliterator(), false)
                .map(token -> token.get("token").asText())
                .toList();
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + backend.elasticsearchHost() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new ObjectMapper().readTree(response.body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
