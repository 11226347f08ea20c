import { useMemo, useState } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { PracticeRoom } from '../../practice/practice-room.tsx';
import { TextLink } from '../../ui/links.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SpeakButton } from './speak-button.tsx';

type Drill = Outputs['library']['drills'];

const route = getRouteApi('/signed-in/progress/$symbol/$heard');

export function DrillPage() {
  const { symbol, heard } = route.useParams();
  const phoneme = phonemeSymbols.find((one) => one === symbol);
  const other = phonemeSymbols.find((one) => one === heard);
  if (phoneme === undefined || other === undefined) return <NotFound />;
  return <DrillOf phoneme={phoneme} heard={other} />;
}

function DrillOf({ phoneme, heard }: { phoneme: Drill['phoneme']; heard: Drill['heard'] }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.library.drills.queryOptions({ phoneme, heard }, { staleTime: Infinity }));
  return (
    <QueryView query={query} rows={6}>
      {(drill) => (
        <Page
          title={t('progress.drill_title', { ipa: drill.ipa, heard: drill.heard_ipa })}
          lead={t('progress.drill_lead')}
        >
          <Group>
            <TextLink to="/progress/$symbol" params={{ symbol: phoneme }} search={{}}>
              {t('progress.sound_title', { ipa: drill.ipa })}
            </TextLink>
            <TextLink to="/practice" search={{ sound: phoneme }}>
              {t('progress.sentences')}
            </TextLink>
          </Group>
          {drill.pairs.length === 0 ? <Text>{t('progress.drill_none')}</Text> : <Pairs drill={drill} />}
        </Page>
      )}
    </QueryView>
  );
}

function Pairs({ drill }: { drill: Drill }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const target = useMemo(() => ({ text: chosen ?? '' }), [chosen]);
  return (
    <>
      <Text>{t('progress.drill_choose')}</Text>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {drill.pairs.map(({ word, ipa, other, other_ipa }) => (
          <li key={word}>
            <Paper withBorder px="md" py="xs">
              <Group grow preventGrowOverflow={false}>
                {[
                  { text: word, sound: ipa },
                  { text: other, sound: other_ipa },
                ].map((one) => (
                  <WordOfPair
                    key={one.text}
                    {...one}
                    chosen={chosen === one.text}
                    onChoose={() => {
                      setChosen(one.text);
                    }}
                  />
                ))}
              </Group>
            </Paper>
          </li>
        ))}
      </Stack>
      {chosen !== null && (
        <Stack component="section">
          <Title order={2} fz="h3">
            {t('progress.drill_chosen', { word: chosen })}
          </Title>
          <PracticeRoom key={chosen} target={target} />
        </Stack>
      )}
    </>
  );
}

interface WordOfPairProps {
  text: string;
  sound: string;
  chosen: boolean;
  onChoose: () => void;
}

function WordOfPair({ text, sound, chosen, onChoose }: WordOfPairProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <div>
        <Text fw={600} lang="en">
          {text}
        </Text>
        <Text size="sm" c="dimmed" className="ipa">
          /{sound}/
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <SpeakButton text={text} />
        <Button
          size="compact-sm"
          variant={chosen ? 'filled' : 'light'}
          aria-pressed={chosen}
          aria-label={t('progress.drill_record', { word: text })}
          onClick={onChoose}
        >
          <IconMicrophone size={16} />
        </Button>
      </Group>
    </Group>
  );
}
