package dev.abstracts.ingest.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** As much of an OpenID Connect provider as a service sees that takes its tokens: its description, and its public key. */
final class Oidc {

    static final String KEY_ID = "of-the-test";

    private final KeyPair keys;
    private final HttpServer server;

    Oidc() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth", "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        server.createContext(
                "/jwks",
                exchange -> answer(
                        exchange, """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, encoded(key.getModulus()), encoded(key.getPublicExponent()))));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** For tests, which have class loaders of their own. */
    void keepPrivateKey(Path file) throws IOException {
        Files.write(file, keys.getPrivate().getEncoded());
    }

    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    }

    static String signed(PrivateKey key, String claims) throws GeneralSecurityException {
        String content = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"%s\"}".formatted(KEY_ID)) + "."
                + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return content + "." + encoded(signature.sign());
    }

    static String unsigned(String claims) {
        return encoded("{\"alg\": \"none\", \"typ\": \"JWT\"}") + "." + encoded(claims) + ".";
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
