package dev.abstracts.search.elasticsearch;

import io.quarkus.elasticsearch.restclient.lowlevel.ElasticsearchClientConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.ssl.SSLContexts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClientBuilder;

/**
 * Whose certificates Elasticsearch may show: those of the authorities in {@code abstracts.elasticsearch.ca-file} (PEM), which an
 * operator makes for a cluster of its own; without it, those that Java trusts. With {@code quarkus.elasticsearch.protocol=https}.
 */
@ElasticsearchClientConfig
@Dependent
class ElasticsearchAuthority implements RestClientBuilder.HttpClientConfigCallback {

    private final Optional<String> file;

    ElasticsearchAuthority(@ConfigProperty(name = "abstracts.elasticsearch.ca-file") Optional<String> file) {
        this.file = file;
    }

    @Override
    public HttpAsyncClientBuilder customizeHttpClient(HttpAsyncClientBuilder client) {
        return file.map(path -> client.setSSLContext(trusting(Path.of(path)))).orElse(client);
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> authorities =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (authorities.isEmpty()) {
                throw new ConfigurationException("abstracts.elasticsearch.ca-file: there is no certificate in " + file);
            }
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            int number = 0;
            for (Certificate authority : authorities) {
                trusted.setCertificateEntry("authority-" + number++, authority);
            }
            return SSLContexts.custom().loadTrustMaterial(trusted, null).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigurationException(
                    "abstracts.elasticsearch.ca-file: %s cannot be read: %s".formatted(file, e), e);
        }
    }
}
