// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/transfer.h"

#include "core/clause.h"

#include <QCoreApplication>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

List listOf(std::span<const std::string> texts) {
    List list;
    for (const std::string& text : texts)
        if (curl_slist* longer = curl_slist_append(list.get(), text.c_str())) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    return list;
}

/// What is answered is not needed, and a server that never ends is cut off by the time.
std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

int stopped(void* token, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

/// Why a transfer failed, for people, where its cause is known; `said` are the words of libcurl.
QString reasonOf(CURLcode code, const QString& said) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return Words::tr("the name of the server could not be resolved (%1)").arg(said);
    case CURLE_COULDNT_CONNECT: return Words::tr("no server accepts connections there (%1)").arg(said);
    case CURLE_OPERATION_TIMEDOUT: return Words::tr("the server did not answer in time (%1)").arg(said);
    case CURLE_PEER_FAILED_VERIFICATION:
        return Words::tr("the certificate of the server is not trusted (%1)").arg(said);
    case CURLE_SSL_CACERT_BADFILE:
        return Words::tr("the file with the certificates of the authorities cannot be used (%1)").arg(said);
    case CURLE_USE_SSL_FAILED: return Words::tr("the server does not offer encryption (%1)").arg(said);
    case CURLE_LOGIN_DENIED: return Words::tr("the server refused the user or the password (%1)").arg(said);
    default: return said;
    }
}

CURL* newHandle() {
    static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT); // once in a process
    return initialized == CURLE_OK ? curl_easy_init() : nullptr;
}

} // namespace

struct Transfer::Private {
    std::unique_ptr<CURL, FreeHandle> handle{newHandle()};
    std::array<char, CURL_ERROR_SIZE> error{};
    List headers;
    List recipients;
    std::string text;
    std::size_t sent = 0;
    std::stop_token stop;
    SmtpTalk talk;

    template <typename Value>
    void set(CURLoption option, Value value) {
        if (handle)
            curl_easy_setopt(handle.get(), option, value);
    }
    /// Commands of SMTP and their answers. Nothing else is looked at, nor kept: a password is among it.
    static int hear(CURL*, curl_infotype type, char* text, std::size_t size, void* self) {
        auto& d = *static_cast<Private*>(self);
        if (type == CURLINFO_HEADER_OUT)
            d.talk.say({text, size});
        else if (type == CURLINFO_HEADER_IN)
            d.talk.hear({text, size});
        return 0;
    }
    /// The text of a mail, piece by piece.
    static std::size_t give(char* buffer, std::size_t size, std::size_t count, void* self) {
        auto& d = *static_cast<Private*>(self);
        const std::size_t piece = std::min(size * count, d.text.size() - d.sent);
        std::memcpy(buffer, d.text.data() + d.sent, piece);
        d.sent += piece;
        return piece;
    }
};

Transfer::Transfer(const std::string& url, const std::string& caFile, const std::stop_token& stop,
                   const Limits& limits)
    : d_(std::make_unique<Private>()) {
    d_->stop = stop;
    d_->set(CURLOPT_URL, url.c_str());
    d_->set(CURLOPT_PROTOCOLS_STR, "http,https,smtp,smtps"); // the caller has chosen among these
    d_->set(CURLOPT_ERRORBUFFER, d_->error.data());
    d_->set(CURLOPT_NOSIGNAL, 1L);
    d_->set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connects.count()));
    d_->set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.lasts.count()));
    d_->set(CURLOPT_FOLLOWLOCATION, 0L);
    d_->set(CURLOPT_SSL_VERIFYPEER, 1L);
    d_->set(CURLOPT_SSL_VERIFYHOST, 2L);
    d_->set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    d_->set(CURLOPT_WRITEFUNCTION, &drop);
    d_->set(CURLOPT_NOPROGRESS, 0L);
    d_->set(CURLOPT_XFERINFOFUNCTION, &stopped);
    d_->set(CURLOPT_XFERINFODATA, &d_->stop);
    d_->set(CURLOPT_USERAGENT, "countis/" COUNTIS_VERSION);
    if (!caFile.empty())
        d_->set(CURLOPT_CAINFO, caFile.c_str());
}

Transfer::~Transfer() = default;

void Transfer::post(std::span<const std::string> headers, const std::string& body) {
    d_->headers = listOf(headers);
    d_->text = body;
    d_->set(CURLOPT_HTTPHEADER, d_->headers.get());
    d_->set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(d_->text.size()));
    d_->set(CURLOPT_POSTFIELDS, d_->text.c_str());
}

void Transfer::mail(const std::string& from, std::span<const std::string> to, const std::string& text) {
    d_->recipients = listOf(to);
    d_->text = text;
    d_->set(CURLOPT_MAIL_FROM, from.c_str());
    d_->set(CURLOPT_MAIL_RCPT, d_->recipients.get());
    d_->set(CURLOPT_UPLOAD, 1L);
    d_->set(CURLOPT_READFUNCTION, &Private::give);
    d_->set(CURLOPT_READDATA, d_.get());
    d_->set(CURLOPT_DEBUGFUNCTION, &Private::hear); // instead of writing it to the standard error
    d_->set(CURLOPT_DEBUGDATA, d_.get());
    d_->set(CURLOPT_VERBOSE, 1L);
}

void Transfer::logIn(const std::string& user, const Secret& password) {
    d_->set(CURLOPT_USERNAME, user.c_str());
    d_->set(CURLOPT_PASSWORD, password.reveal().toUtf8().constData()); // libcurl keeps a copy
}

void Transfer::requireTls() {
    d_->set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
}

Delivered Transfer::run() {
    const CURLcode code = d_->handle ? curl_easy_perform(d_->handle.get()) : CURLE_FAILED_INIT;
    if (code == CURLE_OK)
        return {};
    if (const auto refused = d_->talk.refusedForGood())
        return tl::unexpected(DeliveryFailure{*refused, true});
    const bool hasWords = d_->error[0] != '\0';
    const std::string clause = clauseOf(hasWords ? d_->error.data() : curl_easy_strerror(code));
    const QString said = QString::fromStdString(clause).simplified();
    return tl::unexpected(DeliveryFailure{reasonOf(code, said), false});
}

const std::optional<RefusedRecipient>& Transfer::refusedRecipient() const {
    return d_->talk.refusedRecipient();
}

long Transfer::response() const {
    long code = 0;
    if (d_->handle)
        curl_easy_getinfo(d_->handle.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}

} // namespace countis
