// Soft key: for tests, an authenticator in software that signs with Ed25519 and can be told to do wrong.
#pragma once

#include <sodium.h>

#include <array>
#include <string>

#include <nlohmann/json.hpp>

#include "desk/security_key.hpp"

namespace dengwen::desk {

struct SoftKey {
    std::string credential = "a key of soft wax";
    std::string origin = "https://dengwen.example";
    std::string party = "dengwen.example";
    unsigned char flags = 0x05;  // touched, and looked who
    std::uint32_t counter = 1;
    nlohmann::json more = nlohmann::json::object();  // further words of the browser
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};

    SoftKey() { crypto_sign_keypair(open.data(), secret.data()); }

    std::string client_data(const std::string& purpose, const std::string& challenge) const {
        nlohmann::json said = more;
        said["type"] = purpose;
        said["challenge"] = challenge;
        said["origin"] = origin;
        return said.dump();
    }
    std::string authenticator_data(unsigned char with = 0) const {
        std::string out = sha256(party);
        out += static_cast<char>(flags | with);
        for (const int by : {24, 16, 8, 0}) out += static_cast<char>(counter >> by);
        return out;
    }
    // The key as COSE writes it.
    std::string cose_key() const {
        return "\xa4\x01\x01\x03\x27\x20\x06\x21\x58\x20" + std::string(open.begin(), open.end());
    }
    std::string signature_of(const std::string& data, const std::string& client) const {
        const std::string text = data + sha256(client);
        std::string out(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char*>(out.data()), nullptr,
                             reinterpret_cast<const unsigned char*>(text.data()), text.size(), secret.data());
        return out;
    }

    std::string new_key_data() const {
        std::string data = authenticator_data(0x40) + std::string(16, '\0');
        data += static_cast<char>(credential.size() >> 8);
        data += static_cast<char>(credential.size());
        return data + credential + cose_key();
    }
    static std::string attestation(const std::string& format, const nlohmann::json& statement,
                                   const std::string& data) {
        const nlohmann::json object{
            {"fmt", format},
            {"attStmt", statement},
            {"authData", nlohmann::json::binary(std::vector<std::uint8_t>(data.begin(), data.end()))}};
        const auto packed = nlohmann::json::to_cbor(object);
        return {packed.begin(), packed.end()};
    }
    NewKey make(const std::string& challenge) const {
        return {client_data("webauthn.create", challenge),
                attestation("none", nlohmann::json::object(), new_key_data())};
    }
    KeySigned sign(const std::string& challenge) const {
        KeySigned out{credential, client_data("webauthn.get", challenge), authenticator_data(), ""};
        out.signature = signature_of(out.authenticator_data, out.client_data);
        return out;
    }

    static std::string sha256(const std::string& text) {
        std::string out(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()),
                           reinterpret_cast<const unsigned char*>(text.data()), text.size());
        return out;
    }
};

}  // namespace dengwen::desk
