#include "engine/uv/errortext.h"

#include <uv.h>

namespace swb::uv {

QString errorName(int status)
{
    char text[64] = {};
    return QString::fromLatin1(uv_err_name_r(status, text, sizeof text));
}

QString errorDescription(int status)
{
    char text[256] = {};
    return QString::fromLatin1(uv_strerror_r(status, text, sizeof text));
}

bool isNameWithoutAddress(int status)
{
    return status == UV_EAI_NONAME || status == UV_EAI_NODATA;
}

} // namespace swb::uv
