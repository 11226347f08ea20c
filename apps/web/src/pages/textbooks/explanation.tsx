/** What explains a paragraph, in one of the languages that there are. */
import { useState } from 'react';
import { Anchor, AspectRatio, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '@talaffuz/features/textbooks/schema';
import { trpc } from '../../api/trpc.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { embedUrl } from './film.ts';
import { FlipCards } from './flip-cards.tsx';
import type { Content, Paragraph } from './use-textbooks.ts';

export function Explanation({ paragraph }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  const { id, languages } = paragraph;
  const [chosen, setChosen] = useState<ContentLanguage>(currentLanguage());
  const query = useQuery(
    trpc.textbooks.students.content.queryOptions(
      { paragraph_id: id, language: chosen },
      { enabled: languages.length > 0 },
    ),
  );
  if (languages.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('textbooks.explained')}
      </Title>
      {languages.length > 1 && (
        <SegmentedControl
          aria-label={t('textbooks.explained_in')}
          value={query.data?.language ?? chosen}
          data={languages.map((language) => ({ value: language, label: t(`textbooks.in_${language}`) }))}
          onChange={setChosen}
          style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        />
      )}
      <QueryView query={query} rows={1}>
        {(content) => <Explained key={content.language} content={content} />}
      </QueryView>
    </Stack>
  );
}

function Explained({ content }: { content: Content }) {
  const { t } = useTranslation();
  const { explain_text, audio_url, video_url, slides_url, language } = content;
  return (
    <Stack gap="md">
      {explain_text !== null && <Markdown lang={language}>{explain_text}</Markdown>}
      {audio_url !== null && (
        <audio
          controls
          preload="none"
          src={audio_url}
          aria-label={t('textbooks.audio')}
          style={{ width: '100%' }}
        />
      )}
      {video_url !== null && <Film address={video_url} />}
      {slides_url !== null && (
        <Anchor href={slides_url} target="_blank" rel="noreferrer">
          <IconFileTypePdf size={18} style={{ verticalAlign: 'text-bottom' }} aria-hidden />{' '}
          {t('textbooks.slides')}
        </Anchor>
      )}
      <FlipCards cards={content.cards} />
    </Stack>
  );
}

function Film({ address }: { address: string }) {
  const { t } = useTranslation();
  const embed = embedUrl(address);
  if (embed === null) {
    return (
      <Anchor href={address} target="_blank" rel="noreferrer">
        {t('textbooks.open_video')}
      </Anchor>
    );
  }
  return (
    <AspectRatio ratio={16 / 9} maw={720}>
      <iframe
        src={embed}
        title={t('textbooks.video')}
        loading="lazy"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
        style={{ border: 0 }}
      />
    </AspectRatio>
  );
}
